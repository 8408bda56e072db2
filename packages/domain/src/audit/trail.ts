import { type Aggregate, type Change, type Fact, type SiteId, versionBefore } from '../kernel/index.ts';
import { type Changes, changesOf, type FieldChange } from './changes.ts';
import type { AuditTarget } from './entry.ts';

type Thing = { readonly kind: string; readonly id: string };
type Kept = { readonly kind: string; readonly shown?: readonly string[] };
type Touched = {
  readonly kind: string;
  readonly id: string;
  readonly shown: readonly string[];
  /** Null for something new; undefined when it was saved without having been loaded. */
  readonly before: Aggregate | null | undefined;
  /** Null for something that was touched without being an aggregate of ours. */
  readonly after: Aggregate | null;
};

/** What one transaction loaded and saved, so that its entry tells before and after without asking for either. */
export type Trail = {
  readonly loaded: (kind: string, aggregate: Aggregate) => void;
  readonly saved: (kept: Kept, change: Change<Aggregate, Fact>) => void;
  readonly touched: (kind: string, id: string) => void;
  /** Something about an aggregate that is kept beside it: the roles of a person. */
  readonly noted: (thing: Thing, field: string, change: FieldChange) => void;
  readonly targets: () => readonly AuditTarget[];
  /** The site of the first thing that has one. */
  readonly siteId: () => SiteId | null;
};

const siteOf = ({ kind, id, after }: Touched): SiteId | null => {
  if (kind === 'site') return id;
  const siteId: unknown = after === null ? null : Reflect.get(after, 'siteId');
  return typeof siteId === 'string' ? siteId : null;
};

const changedIn = ({ shown, before, after }: Touched): Changes | null =>
  before === undefined || after === null ? null : changesOf(before, after, shown);

const targetOf = (one: Touched, notes: Changes | undefined): AuditTarget => {
  const changes = changedIn(one);
  return { kind: one.kind, id: one.id, changes: notes === undefined ? changes : { ...changes, ...notes } };
};

export const createTrail = (): Trail => {
  const known = new Map<string, Aggregate>();
  const touched = new Map<string, Touched>();
  const notes = new Map<string, Changes>();
  const touch = (kind: string, id: string): void => {
    const key = `${kind} ${id}`;
    if (!touched.has(key)) touched.set(key, { kind, id, shown: [], before: undefined, after: null });
  };
  const before = (key: string, change: Change<Aggregate, Fact>): Touched['before'] => {
    const first = touched.get(key);
    if (first !== undefined && first.after !== null) return first.before;
    const version = versionBefore(change);
    if (version === 0) return null;
    const was = known.get(key);
    return was?.version === version ? was : undefined;
  };
  return {
    loaded: (kind, aggregate) => void known.set(`${kind} ${aggregate.id}`, aggregate),
    saved: ({ kind, shown = [] }, change) => {
      const { id } = change.next;
      const key = `${kind} ${id}`;
      touched.set(key, { kind, id, shown, before: before(key, change), after: change.next });
    },
    touched: touch,
    noted: ({ kind, id }, field, change) => {
      touch(kind, id);
      const key = `${kind} ${id}`;
      notes.set(key, { ...notes.get(key), [field]: change });
    },
    targets: () => [...touched].map(([key, one]) => targetOf(one, notes.get(key))),
    siteId: () => [...touched.values()].reduce<SiteId | null>((found, one) => found ?? siteOf(one), null),
  };
};
