import { Seal } from '@bling/domain/audit';
import { ok } from '@bling/domain/kernel';
import type { Run } from '../kernel/context.ts';
import type { AuditPorts } from './ports.ts';
import { sha256 } from './sha256.ts';

/** Entries under one seal, at most. */
const BATCH = 200;

const sealNext = async ({ seals, now }: AuditPorts): Promise<number> => {
  const entries = await seals.waiting(BATCH);
  if (entries.length === 0) return 0;
  const { seal, sealed } = Seal.over(await seals.last(), entries, { at: now(), sha256 });
  await seals.add(seal, sealed);
  return entries.length;
};

/** The sealer's round: every entry that has been committed gets under a seal. Answers how many did. */
export const sealEntries = async <P extends AuditPorts>(runs: {
  readonly read: Run<P>;
  readonly write: Run<P>;
}): Promise<number> => {
  let count = 0;
  let more = (await runs.read(async ({ seals }) => ok((await seals.countWaiting()) > 0))).value;
  while (more) {
    const { value } = await runs.write(async (ports) => ok(await sealNext(ports)));
    count += value;
    more = value === BATCH;
  }
  return count;
};
