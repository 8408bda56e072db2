import { createHash } from 'node:crypto';
import { type Actor, commonFailures, ok, refusing } from '@bling/domain/kernel';
import * as z from 'zod';
import type { Claim, KernelPorts } from './context.ts';
import type { Answer } from './outcome.ts';

const refuse = refusing(commonFailures);

/**
 * Adds the key that makes a mutation safe to send twice. The client fills it once per user action; key, effect and
 * answer commit together, so that a retry gets the answer of the first try.
 */
export const keyed = <S extends z.core.$ZodLooseShape>(input: z.ZodObject<S, z.core.$strict>) =>
  z.strictObject({
    ...input.shape,
    idempotencyKey: z.uuid().meta({ description: 'One per user action; the client fills it.' }),
  });

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

const actorKey = (actor: Actor): string => {
  if (actor.kind === 'user') return actor.userId;
  return actor.kind === 'partner' ? actor.keyId : actor.kind;
};

/** The claim of a keyed input, or null for one without a key. */
export const claimOf = (procedure: string, input: unknown, actor: Actor): Claim | null => {
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return null;
  const { idempotencyKey: key, ...payload } = input;
  if (typeof key !== 'string') return null;
  const payloadHash = createHash('sha256')
    .update(JSON.stringify(sorted({ procedure, payload })))
    .digest('base64url');
  return { actorKey: actorKey(actor), key, procedure, payloadHash };
};

type Once = {
  readonly claim: Claim | null;
  /** Strips an answer to its contract before it is kept. */
  readonly strip: (value: unknown) => unknown;
};

/** Runs work once per key. A failure is not remembered; what committed is, answer and refusal alike. */
export const once =
  ({ claim, strip }: Once) =>
  async <A extends Answer>(ports: KernelPorts, work: () => Promise<A>): Promise<A> => {
    if (claim === null) return work();
    const claimed = await ports.idempotency.claim(claim);
    if (claimed.state === 'done') return claimed.remembered as A;
    if (claimed.state === 'in-flight') return refuse('idempotency/in-flight') as A;
    if (claimed.state === 'other-payload') return refuse('idempotency/other-payload') as A;
    const answer = await work();
    if (answer.ok) await ports.idempotency.remember(claim, ok(strip(answer.value)));
    else if ('keep' in answer) await ports.idempotency.remember(claim, answer);
    return answer;
  };
