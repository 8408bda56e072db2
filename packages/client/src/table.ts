/** What a client must know of a call at run time; the rest is types. */
export type Marks = {
  /** Takes an `idempotencyKey`, which the client fills, when it is a mutation. */
  readonly keyed?: boolean | undefined;
  /** Paths, or beginnings of paths, of the queries that a mutation or a piece of news makes stale. */
  readonly touches?: readonly string[] | undefined;
  /** The field of its input that names the entity; with it, a call may wait for the connection. */
  readonly offline?: string | undefined;
  /** Fields of its input that are newer than the oldest supported contract, with the version that brought them. */
  readonly added?: Readonly<Record<string, string>> | undefined;
};
export type Procedure = Marks & { readonly kind: 'query' | 'mutation' | 'subscription' };
export type Table = Readonly<Record<string, Procedure>>;
export type TableOf = (path: string) => Marks | undefined;

/** A lookup that knows no procedure by the name of something every object has. */
export const tableOf =
  (table: Table) =>
  (path: string): Procedure | undefined =>
    Object.hasOwn(table, path) ? table[path] : undefined;
