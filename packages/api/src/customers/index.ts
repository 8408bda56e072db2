export { keeperOf } from './keeper.ts';
export { customerCalled } from './called.ts';
export type { Ways } from './ports.ts';
