import type { ContractDocument, ProcedureNode } from '@bling/client/document';
import type { Change, Side } from './change.ts';
import { nodeChanges } from './nodes.ts';

const REACH = { own: 1, site: 2, all: 3 } as const;

const accessWords = (permission: string, access: ProcedureNode['access']): string =>
  access === 'public'
    ? `${permission}: public`
    : `${permission}: ${Object.entries(access)
        .map(([role, scope]) => `${role} ${scope}`)
        .join(', ')}`;

/** Who may do less than before: everyone, when what was public is not; else the roles that lost reach. */
const losers = (before: ProcedureNode['access'], after: ProcedureNode['access']): readonly string[] => {
  if (after === 'public') return [];
  if (before === 'public') return ['visitors'];
  return Object.entries(before)
    .filter(([role, scope]) => (after[role] === undefined ? 0 : REACH[after[role]]) < REACH[scope])
    .map(([role]) => role);
};

const permissionChanges = (procedure: string, before: ProcedureNode, after: ProcedureNode): readonly Change[] => {
  const lost = losers(before.access, after.access);
  const renamed = before.permission !== after.permission;
  const told = {
    before: accessWords(before.permission, before.access),
    after: accessWords(after.permission, after.access),
  };
  if (told.before === told.after) return [];
  const who = renamed ? ['apps that ask for the old permission'] : lost;
  return [{ procedure, path: 'permission', ...told, breaks: who.length === 0 ? null : who.join(', ') }];
};

const kindChanges = (procedure: string, before: ProcedureNode, after: ProcedureNode): readonly Change[] =>
  before.kind === after.kind
    ? []
    : [{ procedure, path: 'kind', before: before.kind, after: after.kind, breaks: 'whoever calls it' }];

/** A procedure may go when the day that its deprecation named is over, and not before. */
const removal = (procedure: string, { deprecated }: ProcedureNode, today: string): Change => {
  const isOver = deprecated !== undefined && deprecated.removeAfter < today;
  const told =
    deprecated === undefined ? 'there, not deprecated' : `deprecated, to be removed after ${deprecated.removeAfter}`;
  const change = { procedure, path: 'procedure', before: told, after: 'gone', breaks: 'whoever calls it' };
  return isOver ? change : { ...change, refused: true };
};

const bothSides = (procedure: string, before: ContractDocument, after: ContractDocument): readonly Change[] =>
  (['input', 'output'] as const satisfies readonly Side[]).flatMap((side) => {
    const [old, now] = [before.procedures[procedure], after.procedures[procedure]];
    if (old === undefined || now === undefined) return [];
    const both = { before: before.types, after: after.types };
    return nodeChanges(old[side], now[side], { place: { procedure, path: side, side }, both });
  });

/**
 * What the second contract means differently from the first, to a client of the first one.
 *
 * Data flows two ways: an input may be widened, an answer may be narrowed; the reverse breaks. Inputs are strict, so a
 * field that is gone is refused. Answers are open: new fields and new members of an enumeration are no break, and
 * neither is a new failure code. `today` is a date, `2026-11-21`, in UTC.
 */
export const compare = (before: ContractDocument, after: ContractDocument, today: string): readonly Change[] => {
  const old = Object.entries(before.procedures);
  const come = Object.keys(after.procedures).filter((path) => before.procedures[path] === undefined);
  return [
    ...old.flatMap(([procedure, was]) => {
      const is = after.procedures[procedure];
      if (is === undefined) return [removal(procedure, was, today)];
      return [
        ...kindChanges(procedure, was, is),
        ...permissionChanges(procedure, was, is),
        ...bothSides(procedure, before, after),
      ];
    }),
    ...come.map((procedure) => ({ procedure, path: 'procedure', before: 'not there', after: 'there', breaks: null })),
  ];
};
