export { type Actions, createActions } from './actions.ts';
export { type Api, type ApiOptions, createApi } from './api.ts';
export type { Ask } from './ask.ts';
export type { Clock } from './clock.ts';
export type * from './contract/index.ts';
export { procedures } from './contract/procedures.ts';
export { CONTRACT_VERSION } from './contract/version.ts';
export type { AppFailure, FailureCode, FailureOf, TransportFailure } from './failure.ts';
export { failureOf, isUnanswered, requestIdOf } from './failure-of.ts';
export type { Foreground } from './foreground.ts';
export { type Keep, memoryKeep } from './keep.ts';
export { newKey } from './key.ts';
export type { Touched } from './links.ts';
export type { Live } from './heard.ts';
export type { Given, InputOf, MutationPath, OutputOf } from './paths.ts';
export type { Locks } from './page.ts';
export {
  type Account,
  memoryTokens,
  type OpenSession,
  type Session,
  type SessionOptions,
  type SessionState,
  type TokenStore,
} from './session.ts';
export { type Marks, type Procedure, type Table, type TableOf, tableOf } from './table.ts';
export { type Words, words } from './words.ts';
