import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byVersion, type ContractDocument, type Node, optionsOf, resolveNode } from '@bling/client/document';
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

/** An input is a tree that somebody types: deeper than this nobody does. */
const DEEPEST = 6;

/** The fields of an input by their paths, those of nested objects and of the items of lists too: `settings.gridMinutes`. */
const fieldsOf = (input: Node, document: ContractDocument, deepest = DEEPEST): readonly string[] => {
  if (deepest === 0) return [];
  const { types } = document;
  const inner = (node: Node) => fieldsOf(node, document, deepest - 1);
  return optionsOf(resolveNode(input, types)).flatMap((option) => {
    const { properties = {}, items } = resolveNode(option, types);
    const nested = Object.entries(properties).flatMap(([name, node]) => [
      name,
      ...inner(node).map((at) => `${name}.${at}`),
    ]);
    return items === undefined ? nested : [...nested, ...inner(items)];
  });
};

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
    const isNew = (field: string): boolean => field !== '' && !known.has(field);
    const parentOf = (field: string): string => field.slice(0, Math.max(0, field.lastIndexOf('.')));
    const outermost = inputFields(current, path).filter((field) => isNew(field) && !isNew(parentOf(field)));
    for (const field of outermost)
      added[path] = {
        ...added[path],
        [field]: firstWith(all, (document) => inputFields(document, path).includes(field), current.version),
      };
  }
  return added;
};
