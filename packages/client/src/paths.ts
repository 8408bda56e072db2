import type { Calls, Path } from './contract/calls.ts';

export type InputOf<P extends Path> = Calls[P]['input'];
export type OutputOf<P extends Path> = Calls[P]['output'];
export type MutationPath = { [P in Path]: Calls[P]['kind'] extends 'mutation' ? P : never }[Path];
/** An input without its key, for those who let the client keep the keys. */
export type Given<P extends Path> = Omit<InputOf<P>, 'idempotencyKey'>;
