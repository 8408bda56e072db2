export { cloneDatabase, type CloneOptions, type TestDatabase } from './clone-database.ts';
export type { TestCluster } from './context.ts';
