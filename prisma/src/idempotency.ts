import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Connection } from './session.ts';

export type Claim = {
  /** Who asks: a user, a guest's session, a partner. Keys of different actors never meet. */
  readonly actorKey: string;
  /** A UUID that the client made for one action of its user. */
  readonly key: string;
  readonly procedure: string;
  readonly payloadHash: string;
};

export type Claimed = 'new' | 'in-flight' | 'other-payload' | { readonly answer: unknown };

/** The lock lasts as long as the transaction: whoever does not get it, meets one that is still running. */
const CLAIM = `
  with lock as materialized (
    select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2::uuid, 4711)) as got
  ), claim as (
    insert into kernel.idempotency (actor_key, key, procedure, payload_hash)
    select $1, $2::uuid, $3, $4 from lock where got
    on conflict do nothing
    returning key
  )
  select (select got from lock) as got, exists (select from claim) as fresh`;

const FIND = `
  select procedure, payload_hash as "payloadHash", answer from kernel.idempotency where actor_key = $1 and key = $2::uuid`;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The table keeps a digest of the key: only who sent it can open the answer beside it, which may name people. */
const storedKey = (key: string): string => digest(`key ${key.toLowerCase()}`).toString('hex').slice(0, 32);
const cipherKey = ({ actorKey, key }: Claim): Buffer => digest(`answer ${actorKey} ${key.toLowerCase()}`);

const IV_BYTES = 12;
const TAG_BYTES = 16;

const seal = (claimed: Claim, answer: unknown): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(claimed), iv);
  const sealed = [cipher.update(JSON.stringify(answer ?? null), 'utf8'), cipher.final()];
  return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString('base64');
};
const unseal = (claimed: Claim, text: string): unknown => {
  const sealed = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(claimed), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const open = [decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()];
  return JSON.parse(Buffer.concat(open).toString('utf8'));
};

type Found = Pick<Claim, 'procedure' | 'payloadHash'> & { readonly answer: string | null };

/** Claims a key inside the command's own transaction; the claim ends with it, unless it commits. Never waits for another. */
export const claim = async ({ sql }: Connection, wanted: Claim): Promise<Claimed> => {
  const { actorKey, procedure, payloadHash } = wanted;
  const key = storedKey(wanted.key);
  const [got] = await sql<{ got: boolean; fresh: boolean }>('idempotency.claim', CLAIM, [
    actorKey,
    key,
    procedure,
    payloadHash,
  ]);
  if (got?.got !== true) return 'in-flight';
  if (got.fresh) return 'new';
  const [found] = await sql<Found>('idempotency.find', FIND, [actorKey, key]);
  if (found === undefined) return 'in-flight';
  if (found.procedure !== procedure || found.payloadHash !== payloadHash) return 'other-payload';
  return { answer: found.answer === null ? null : unseal(wanted, found.answer) };
};

/** Keeps the answer (JSON) with the effect, for whoever repeats the command. */
export const remember = async ({ send }: Connection, claimed: Claim, answer: unknown): Promise<void> => {
  await send(
    'idempotency.remember',
    'update kernel.idempotency set answer = $3 where actor_key = $1 and key = $2::uuid',
    [claimed.actorKey, storedKey(claimed.key), JSON.stringify(seal(claimed, answer))],
  );
};

/** Removes answers given before the instant; answers how many. For a sweep. */
export const forgetBefore = async ({ sql }: Connection, at: string): Promise<number> => {
  const rows = await sql<{ n: number }>(
    'idempotency.forget',
    'with gone as (delete from kernel.idempotency where created_at < $1 returning 1) select count(*) as n from gone',
    [at],
  );
  return rows[0]?.n ?? 0;
};
