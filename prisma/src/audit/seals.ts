import type { Seals } from '@bling/api/ports';
import type { FoundSeal, Seal } from '@bling/domain/audit';
import type { Connection } from '../session.ts';
import { ENTRY, type EntryRow, toEntry } from './entries.ts';

const SEAL = 's.seq, s.at, s.count, s.previous_hash as "previousHash", s.hash';
const WAITING = `select ${ENTRY} from audit.waiting w join audit.entry e on e.id = w.entry_id order by e.id limit $1`;
const FIND = `select ${SEAL} from audit.seal s where s.seq = $1`;
const LAST = `select ${SEAL} from audit.seal s order by s.seq desc limit 1`;
const ADD = `
  with seal as (
    insert into audit.seal (seq, at, count, previous_hash, hash) values ($1, $2, $3, $4, $5)
  ), done as (
    delete from audit.waiting where entry_id = any($6::uuid[])
  )
  insert into audit.sealed_entry (seal_seq, place, entry_id, digest)
  select $1, place, entry_id, digest from unnest($6::uuid[], $7::text[]) with ordinality as new (entry_id, digest, place)`;
const AFTER = `select ${SEAL} from audit.seal s where s.seq > $1 order by s.seq limit $2`;
const SEALED = `
  select l.seal_seq as "sealSeq", l.entry_id as "entryId", l.digest, ${ENTRY}
  from audit.sealed_entry l left join audit.entry e on e.id = l.entry_id
  where l.seal_seq = any($1::bigint[]) order by l.seal_seq, l.place`;
/** One look at all three tables: what moves from waiting to sealed meanwhile is in one of them. */
const STRAY = `
  with looked as (select id from audit.entry where $1::uuid is null or id > $1 order by id limit $2)
  select
    (select id from looked where not exists (select from audit.sealed_entry where entry_id = id)
      and not exists (select from audit.waiting where entry_id = id) order by id limit 1) as "strayId",
    (select id from looked order by id desc limit 1) as "lastId",
    (select count(*) from looked) as looked`;
const LOST = `
  select entry_id as "entryId" from audit.waiting
  where not exists (select from audit.entry where id = entry_id) order by entry_id limit 1`;

type Link = { readonly sealSeq: number; readonly entryId: string; readonly digest: string };
/** Without an entry all of its columns are null. */
type SealedRow = Link & (EntryRow | { readonly id: null });

const linkOf = ({ sealSeq: _, entryId, digest, ...row }: SealedRow): FoundSeal['sealed'][number] => ({
  entryId,
  digest,
  entry: row.id === null ? null : toEntry(row),
});

export const sqlSeals = ({ sql }: Connection): Seals => ({
  waiting: async (limit) => (await sql<EntryRow>('seal.waiting', WAITING, [limit])).map(toEntry),
  countWaiting: async () =>
    (await sql<{ n: number }>('seal.count', 'select count(*) as n from audit.waiting', []))[0]?.n ?? 0,
  find: async (seq) => (await sql<Seal>('seal.find', FIND, [seq]))[0] ?? null,
  last: async () => (await sql<Seal>('seal.last', LAST, []))[0] ?? null,
  add: async ({ seq, at, count, previousHash, hash }, sealed) => {
    const [ids, digests] = [sealed.map(({ entryId }) => entryId), sealed.map(({ digest }) => digest)];
    await sql('seal.add', ADD, [seq, at, count, previousHash, hash, ids, digests]);
  },
  after: async (seq, limit) => {
    const seals = await sql<Seal>('seal.after', AFTER, [seq, limit]);
    const links = await sql<SealedRow>('seal.sealed', SEALED, [seals.map((seal) => seal.seq)]);
    return seals.map((seal) => ({
      ...seal,
      sealed: links.filter(({ sealSeq }) => sealSeq === seal.seq).map(linkOf),
    }));
  },
  stray: async (afterId, limit) => {
    const [looked] = await sql<Awaited<ReturnType<Seals['stray']>>>('seal.stray', STRAY, [afterId, limit]);
    return looked ?? { strayId: null, lastId: null, looked: 0 };
  },
  lost: async () => (await sql<{ entryId: string }>('seal.lost', LOST, []))[0]?.entryId ?? null,
});
