import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byVersion, type ContractDocument } from '@bling/client/document';
import { contractsFolder, mayBreak, type Release } from '../releases.ts';
import type { Change } from './change.ts';
import { compare } from './compare.ts';

export type Verdict = {
  readonly against: string;
  readonly changes: readonly Change[];
  /** What has to be done before this may be released; nothing, when it may. */
  readonly demands: readonly string[];
};

const isBreaking = ({ breaks }: Change): boolean => breaks !== null;

/** The note for those who have to change something, or null when nobody wrote one. */
export const migrationNote = (version: string, folder = contractsFolder): string | null => {
  const file = join(folder, 'migrations', `${version}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

export type Rules = {
  readonly current: ContractDocument;
  /** `2026-11-21`, UTC. */
  readonly today: string;
  readonly noteOf: (version: string) => string | null;
};

const noteDemands = (broken: readonly Change[], { current, noteOf }: Rules): readonly string[] => {
  const note = noteOf(current.version);
  const file = `packages/client/contracts/migrations/${current.version}.md`;
  if (note === null) return [`write ${file}: what breaks, and what to do instead`];
  const unnamed = [...new Set(broken.map(({ procedure }) => procedure))].filter((path) => !note.includes(path));
  return unnamed.length === 0 ? [] : [`name in ${file}: ${unnamed.join(', ')}`];
};

/** Whether clients of one released contract may meet the current one. */
export const judge = ({ version, document }: Release, rules: Rules): Verdict => {
  const { current, today } = rules;
  const changes = compare(document, current, today);
  const broken = changes.filter(isBreaking);
  const refused = broken.filter((change) => change.refused === true);
  if (broken.length === 0) return { against: version, changes, demands: [] };
  const demands = [
    ...refused.map(
      ({ procedure, before }) => `keep ${procedure}: it is ${before}. Deprecate it, and remove it after that day`,
    ),
    ...(mayBreak(version, current.version)
      ? []
      : [`raise the version in packages/client/package.json: ${current.version} may not break ${version}`]),
    ...noteDemands(broken, rules),
  ];
  return { against: version, changes, demands };
};

/** A released contract never changes: another one needs another version. */
export const reused = (all: readonly Release[], current: ContractDocument, today: string): string | null => {
  const released = all.find(({ version }) => version === current.version);
  if (released !== undefined)
    return compare(released.document, current, today).length === 0
      ? null
      : `${current.version} is released and stays as it is: raise the version in packages/client/package.json`;
  const last = all.at(-1)?.version;
  return last !== undefined && byVersion(current.version, last) < 0 ? `${current.version} comes before ${last}` : null;
};

const row = ({ procedure, path, before, after, breaks }: Change): string =>
  `  ${procedure}  ${path}\n    was  ${before}\n    is   ${after}${breaks === null ? '' : `\n    breaks ${breaks}`}`;

/** The verdict for people: what breaks and whom, what else is new, what is to be done. */
export const report = ({ against, changes, demands }: Verdict): string => {
  const broken = changes.filter(isBreaking);
  const others = changes.length - broken.length;
  const head =
    broken.length === 0
      ? `clients of ${against}: nothing breaks, ${others} additions`
      : `clients of ${against}: ${broken.length} breaking changes, ${others} additions`;
  return [head, ...broken.map(row), ...demands.map((demand) => `  → ${demand}`)].join('\n');
};
