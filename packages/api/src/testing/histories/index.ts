export { play, stepsOf, type Told } from './history.ts';
export { stageInMemory } from './in-memory.ts';
export { type Ground, openStage } from './open-stage.ts';
export type { Rows, Stage } from './stage.ts';
export { readableLinks } from '../outside.ts';
export { operations } from './operations.ts';
