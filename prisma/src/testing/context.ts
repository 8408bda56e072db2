/** What the global setup tells the test files, in words that can be copied between processes. */
export type TestCluster = {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Migrated, with nobody connected to it. */
  readonly template: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    readonly testCluster: TestCluster;
  }
}
