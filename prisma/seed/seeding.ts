import { reactions } from '@bling/api';
import type { Ports } from '@bling/api/ports';
import { type Aggregate, type Change, type Fact, Instant } from '@bling/domain/kernel';
import { subscribersOf } from '../src/dispatcher.ts';
import { portsOn } from '../src/ports.ts';
import type { Connection } from '../src/session.ts';

/** Seeds speak to the product's own ports, so that what they plant has its facts like anything else. */
export const seedPorts = (connection: Connection): Ports =>
  portsOn(connection, {
    now: () => Instant.of(Date.now()),
    requestId: 'seed',
    subscribersOf: subscribersOf(reactions),
  });

type Repository<S extends Aggregate, F extends Fact> = {
  readonly find: (id: S['id']) => Promise<S | null>;
  readonly save: (change: Change<S, F>) => Promise<void>;
};
type Decided<S extends Aggregate, F extends Fact> =
  | { readonly ok: true; readonly value: Change<S, F> }
  | { readonly ok: false; readonly failure: { readonly code: string } };

/** Plants what is not there yet, and leaves what is: its owner may have changed it. */
export const plant = async <S extends Aggregate, F extends Fact>(
  repository: Repository<S, F>,
  id: S['id'],
  decide: () => Decided<S, F>,
): Promise<S> => {
  const known = await repository.find(id);
  if (known !== null) return known;
  const decided = decide();
  if (!decided.ok) throw new Error(`seed ${id}: ${decided.failure.code}`);
  await repository.save(decided.value);
  return decided.value.next;
};
