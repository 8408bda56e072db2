import type { RoleView } from '@bling/client';
import { groupBy } from '../../app/group-by.ts';

export type Scope = RoleView['grants'][number]['scope'];
/** What a role gives, by permission; nothing where it does not give it. */
export type Marks = Readonly<Record<string, Scope>>;

export const marksOf = (grants: RoleView['grants']): Marks =>
  Object.fromEntries(grants.map(({ permission, scope }) => [permission, scope]));

export const grantsOf = (marks: Marks): RoleView['grants'] =>
  Object.entries(marks).map(([permission, scope]) => ({ permission, scope }));

export const mark = (marks: Marks, permission: string, scope: Scope | null): Marks => {
  const { [permission]: _, ...others } = marks;
  return scope === null ? others : { ...others, [permission]: scope };
};

/** What saving would change, permission by permission. */
export const changesOf = (before: Marks, after: Marks): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);

type Sought = { readonly search: string; readonly onlyGiven: boolean; readonly does: Readonly<Record<string, string>> };

/** The permissions to show, by the part of the product that they belong to. */
export const grouped = (permissions: readonly string[], marks: Marks, { search, onlyGiven, does }: Sought) => {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const shown = permissions.filter((permission) => {
    const said = `${permission} ${does[permission] ?? ''}`.toLowerCase();
    return (!onlyGiven || marks[permission] !== undefined) && words.every((word) => said.includes(word));
  });
  return [...groupBy(shown, (permission) => permission.split('.')[0] ?? '')];
};
