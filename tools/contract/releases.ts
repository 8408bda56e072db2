import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byVersion, type ContractDocument, type Node, resolveNode } from '@bling/client/document';
import { root } from '../run.ts';
import type { Added } from './write.ts';

export const contractsFolder = join(root, 'packages/client/contracts');

export type Release = { readonly version: string; readonly document: ContractDocument };

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const figures = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether `to` may break what `from` promised: another major, or before 1.0 another minor (semver.org, 4). */
export const mayBreak = (from: string, to: string): boolean => {
  const [left, right] = [figures(from), figures(to)];
  const at = (left[0] ?? 0) === 0 && (right[0] ?? 0) === 0 ? 1 : 0;
  return (right[at] ?? 0) > (left[at] ?? 0);
};

/** Every contract that was released, the oldest first. */
export const releases = (folder = contractsFolder): readonly Release[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => existsSync(join(folder, name, 'contract.json')))
    .sort(byVersion)
    .map((version) => ({ version, document: json(join(folder, version, 'contract.json')) as ContractDocument }));

/** Versions whose clients the server still answers. */
export const supportedVersions = (folder = contractsFolder): readonly string[] => {
  const file = join(folder, 'supported.json');
  return existsSync(file) ? (json(file) as { supported: readonly string[] }).supported : [];
};

export const currentVersion = (): string =>
  (json(join(root, 'packages/client/package.json')) as { version: string }).version;

/** The release that first had it, or the coming one. */
const firstWith = (all: readonly Release[], has: (document: ContractDocument) => boolean, coming: string): string =>
  all.find(({ document }) => has(document))?.version ?? coming;

export const sinceIn =
  (all: readonly Release[], coming: string) =>
  (path: string): string =>
    firstWith(all, ({ procedures }) => procedures[path] !== undefined, coming);

const fieldsOf = (input: Node, { types }: ContractDocument): readonly string[] =>
  Object.keys(resolveNode(input, types).properties ?? {});

const inputFields = (document: ContractDocument, path: string): readonly string[] => {
  const procedure = document.procedures[path];
  return procedure === undefined ? [] : fieldsOf(procedure.input, document);
};

/** Fields that a server of the oldest supported contract would refuse, with the contract that brought each. */
export const addedSince = (all: readonly Release[], supported: readonly string[], current: ContractDocument): Added => {
  const oldest = all.find(({ version }) => supported.includes(version))?.document;
  const added: Record<string, Record<string, string>> = {};
  for (const path of Object.keys(oldest?.procedures ?? {})) {
    const known = new Set(oldest === undefined ? [] : inputFields(oldest, path));
    for (const field of inputFields(current, path).filter((name) => !known.has(name)))
      added[path] = {
        ...added[path],
        [field]: firstWith(all, (document) => inputFields(document, path).includes(field), current.version),
      };
  }
  return added;
};
