export { type Api, createApi, linksOf } from './api.ts';
export type * from './contract/index.ts';
export { CONTRACT_VERSION } from './contract/version.ts';
export { procedures } from './contract/procedures.ts';
export {
  type AppFailure,
  type FailureCode,
  type FailureOf,
  failureOf,
  type NewerFailure,
  requestIdOf,
  type TransportFailure,
} from './failure.ts';
export {
  type Account,
  createSession,
  type Session,
  type SessionOptions,
  type SessionState,
  type TokenStore,
} from './session.ts';
