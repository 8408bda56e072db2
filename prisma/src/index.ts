export { DEMO_PASSWORD, demoAccounts } from '../seed/development/accounts.ts';
export { alone } from './alone.ts';
export { boardChannel } from './bookings/channel.ts';
export { actorOf, openSessions, partnerOf, type SessionActor } from './identity/actors.ts';
export { forgetIdentityBefore } from './identity/forget.ts';
export { portsOn, type Wiring } from './ports.ts';
export type { PrismaClient } from '../generated/client.ts';
export { type Seed, type SeedEnvironment, seeds } from '../seed/index.ts';
export { append } from './audit/entries.ts';
export { clusterDirectory, dataDirectory } from './data-dir.ts';
export { type DeliveredFact, type ParkedPlace, resume } from './deliveries.ts';
export {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  type Parked,
  type Subscriber,
  subscribersOf,
} from './dispatcher.ts';
export { type Cluster, type ClusterOptions, startCluster } from './embedded/cluster.ts';
export { Busy, type BusyReason, constraintOf, StaleWrite, sqlStateOf } from './errors.ts';
export { type Claim, type Claimed, claim, forgetBefore, remember } from './idempotency.ts';
export { history, migrate, rollback, type Status, status, type Target } from './migrator/migrator.ts';
export { reset } from './migrator/reset.ts';
export { type Recorded, record, type SubscribersOf } from './outbox.ts';
export { repositoryRoot } from './root.ts';
export { chosenSeeds, type SeedChoice, seedDatabase } from './seed.ts';
export type { Connection } from './session.ts';
export {
  type Database,
  type DatabaseOptions,
  type DatabaseStats,
  type Log,
  openDatabase,
  type WorkOutcome,
} from './unit-of-work.ts';
