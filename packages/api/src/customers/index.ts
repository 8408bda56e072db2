export { keeperOf } from './keeper.ts';
