/** What a client must know of a procedure at run time; the rest is types. */
export type Procedure = {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Takes an `idempotencyKey`, which the client fills. */
  readonly keyed?: true;
  /** Paths, or beginnings of paths, of the queries that it makes stale. */
  readonly touches?: readonly string[];
  /** The field of its input that names the entity; with it, a call may wait for the connection. */
  readonly offline?: string;
  /** Fields of its input that are newer than the oldest supported contract, with the version that brought them. */
  readonly added?: Readonly<Record<string, string>>;
};
export type Table = Readonly<Record<string, Procedure>>;
export type TableOf = (path: string) => Procedure | undefined;

/** A lookup that knows no procedure by the name of something every object has. */
export const tableOf =
  (table: Table): TableOf =>
  (path) =>
    Object.hasOwn(table, path) ? table[path] : undefined;
