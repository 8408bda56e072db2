import type { Ports, Reaction, Run } from '@bling/api/ports';
import { tooBusy } from '@bling/api/kernel';
import { Instant } from '@bling/domain/kernel';
import { Busy, type Connection, type Database, portsOn, type Subscriber, subscribersOf } from '@bling/prisma';

export type Runs = { readonly read: Run<Ports>; readonly write: Run<Ports>; readonly now: () => Instant };
/** The signal, once it is asked for, ends what runs in the database. */
export type RunsFor = (requestId: string, signal?: () => AbortSignal) => Runs;

type Clock = () => Instant;
const clock: Clock = () => Instant.of(Date.now());

/** A database that cannot take the work becomes an answer that says when to come back. */
const orBusy = (error: unknown): never => {
  throw error instanceof Busy ? tooBusy() : error;
};

/** Work on the product's ports, in a transaction when it writes. */
export const runsOn = (database: Database, reactions: readonly Reaction<Ports>[], now: Clock = clock): RunsFor => {
  const subscribers = subscribersOf(reactions);
  const portsFor = (requestId: string) => (connection: Connection) =>
    portsOn(connection, { now, requestId, subscribersOf: subscribers });
  return (requestId, signal) => {
    const ports = portsFor(requestId);
    const until = () => (signal === undefined ? {} : { signal: signal() });
    return {
      now,
      write: (work) => database.write((connection) => work(ports(connection)), until()).catch(orBusy),
      read: (work) => database.read((connection) => work(ports(connection)), until()).catch(orBusy),
    };
  };
};

/** The reactions as the dispatcher runs them: each in the transaction that ends its delivery. */
export const subscribersTo = (reactions: readonly Reaction<Ports>[], now: Clock = clock): readonly Subscriber[] =>
  reactions.map(({ name, on, run }) => ({
    name,
    on,
    react: (connection, { id, type, payload, requestId }) => {
      const asked = requestId ?? id;
      const ports = portsOn(connection, { now, requestId: asked, subscribersOf: subscribersOf(reactions) });
      return run(ports, { ...payload, type: type as `${string}/${string}`, factId: id, requestId: asked });
    },
  }));
