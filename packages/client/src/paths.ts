import type { AppRouter } from './contract/index.ts';
import type { Path } from './contract/procedures.ts';

type At<Rooms, P extends string> = P extends `${infer Room}.${infer Name}`
  ? Room extends keyof Rooms
    ? Name extends keyof Rooms[Room]
      ? Rooms[Room][Name]
      : never
    : never
  : never;
type Defined<Kind, Input = unknown, Output = unknown> = {
  readonly _def: { readonly type: Kind; readonly $types: { readonly input: Input; readonly output: Output } };
};
/** A procedure's type, by its path. */
type ProcedureAt<P extends Path> = At<AppRouter['_def']['record'], P>;

export type InputOf<P extends Path> = ProcedureAt<P> extends Defined<unknown, infer I> ? I : never;
export type OutputOf<P extends Path> = ProcedureAt<P> extends Defined<unknown, unknown, infer O> ? O : never;
export type MutationPath = {
  [P in Path]: ProcedureAt<P> extends Defined<'mutation'> ? P : never;
}[Path];
/** An input without its key, for those who let the client keep the keys. */
export type Given<P extends Path> = Omit<InputOf<P>, 'idempotencyKey'>;
