import { parseArgs } from 'node:util';
import { verifyChain } from '@bling/api';
import { system } from '@bling/domain/kernel';
import { openDatabase } from '@bling/prisma';
import { findDatabase } from './database.ts';
import { readEnvironment } from './env.ts';
import { type Runs, runsOn } from './runs.ts';

type Part = { readonly cursor?: string };

const lookAt = async ({ read }: Runs, part: Part) => {
  const answer = await read((ports) => verifyChain(ports)(part, system('audit:verify')));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

/** Walks the whole chain and every entry; ends at the first link that does not hold. */
const walk = async (runs: Runs) => {
  let [seals, entries] = [0, 0];
  let part: Part = {};
  for (;;) {
    const looked = await lookAt(runs, part);
    seals += looked.sealsChecked;
    if (part.cursor?.startsWith('entry:') === true) entries += looked.entriesChecked;
    if (looked.nextCursor === null) return { ...looked, seals, entries };
    part = { cursor: looked.nextCursor };
  }
};

/** The seal that somebody kept elsewhere (`41:9f86…`) is still there, and still says the same. */
const holdsHead = async ({ read }: Runs, head: string): Promise<boolean> => {
  const [seq = '', hash = ''] = head.split(':');
  const found = await read(async ({ seals }) => ({ ok: true, value: await seals.find(Number(seq)) }) as const);
  return found.value?.hash === hash;
};

const verify = async (runs: Runs, head: string | undefined): Promise<boolean> => {
  const walked = await walk(runs);
  if (walked.broken !== null) {
    const { reason, seq, entryId } = walked.broken;
    console.log(`broken: ${reason}, seal ${seq ?? 'none'}, entry ${entryId ?? 'none'}`);
    return false;
  }
  if (head !== undefined && !(await holdsHead(runs, head))) {
    console.log(`broken: seal ${head.split(':')[0]} is not the one that was kept`);
    return false;
  }
  const { seals, entries, waiting } = walked;
  console.log(`intact: ${seals} seals, ${entries} entries, ${waiting} of them not sealed yet`);
  console.log(`head: ${walked.head === null ? 'none' : `${walked.head.seq}:${walked.head.hash}`}`);
  return true;
};

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({ options: { head: { type: 'string' } } });
  const place = await findDatabase(readEnvironment(process.env), false);
  const database = openDatabase({ url: place.url, ...place.role, size: 2 });
  try {
    return await verify(runsOn(database, [])('audit:verify'), values.head);
  } finally {
    await database.close();
    await place.close();
  }
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
