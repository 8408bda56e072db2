import { type FoundSeal, Seal, type SealBroken } from '@bling/domain/audit';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { VerifyChain } from '../contract.ts';
import type { AuditPorts, Seals } from '../ports.ts';
import { sha256 } from '../sha256.ts';

const refuse = refusing(commonFailures);
/** What one call looks at, at most. */
const SEALS = 20;
const ENTRIES = 5_000;

type Unsealed = { readonly seq: null; readonly entryId: string; readonly reason: 'entry-unsealed' | 'entry-missing' };
type Broken = SealBroken | Unsealed;
type Looked = {
  readonly broken: Broken | null;
  readonly sealsChecked: number;
  readonly entriesChecked: number;
  readonly nextCursor: string | null;
};

const countOf = (found: readonly FoundSeal[]): number => found.reduce((sum, { sealed }) => sum + sealed.length, 0);

/** The chain, from the seal after this one. */
const lookAtSeals = async (seals: Seals, seq: number): Promise<Looked> => {
  const last = seq === 0 ? null : await seals.find(seq);
  const found = await seals.after(seq, SEALS);
  const gone: SealBroken | null = seq > 0 && last === null ? { seq, entryId: null, reason: 'seal-missing' } : null;
  return {
    broken: gone ?? Seal.firstBroken(last, found, sha256),
    sealsChecked: found.length,
    entriesChecked: countOf(found),
    nextCursor: found.length < SEALS ? 'entry:' : `seal:${found.at(-1)?.seq}`,
  };
};

const brokenAmong = async (seals: Seals, strayId: string | null): Promise<Unsealed | null> => {
  if (strayId !== null) return { seq: null, entryId: strayId, reason: 'entry-unsealed' };
  const lostId = await seals.lost();
  return lostId === null ? null : { seq: null, entryId: lostId, reason: 'entry-missing' };
};

/** The entries themselves: one that no seal covers, and that does not wait for one, was put there by somebody. */
const lookAtEntries = async (seals: Seals, afterId: string): Promise<Looked> => {
  const { strayId, lastId, looked } = await seals.stray(afterId === '' ? null : afterId, ENTRIES);
  return {
    broken: await brokenAmong(seals, strayId),
    sealsChecked: 0,
    entriesChecked: looked,
    nextCursor: looked < ENTRIES ? null : `entry:${lastId}`,
  };
};

const CURSOR = /^(?:seal:(?<seq>\d{1,12})|entry:(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|))$/u;

/** From the beginning for a cursor that is none. */
const lookFrom = (seals: Seals, cursor: string | undefined): Promise<Looked> => {
  const { seq = '0', id } = CURSOR.exec(cursor ?? '')?.groups ?? {};
  return id === undefined ? lookAtSeals(seals, Number(seq)) : lookAtEntries(seals, id);
};

export const verifyChain =
  ({ seals }: Pick<AuditPorts, 'seals'>) =>
  async ({ cursor }: z.output<typeof VerifyChain>, actor: Actor) => {
    if (!may(actor, 'audit.verifyChain', {})) return refuse('not-allowed');
    const looked = await lookFrom(seals, cursor);
    const head = await seals.last();
    return ok({
      ...looked,
      intact: looked.broken === null,
      nextCursor: looked.broken === null ? looked.nextCursor : null,
      waiting: await seals.countWaiting(),
      head: head && { seq: head.seq, hash: head.hash },
    });
  };
