import type { SearchTrail } from '@bling/client';

/** What the address says is sought; days, as a person types them. */
export type Filters = {
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly targetKind?: string | undefined;
  readonly targetId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly outcome?: 'done' | 'denied' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const instantOf = (day: string | undefined, time: string): string | undefined => {
  const at = day !== undefined && DAY.test(day) ? new Date(`${day}T${time}`) : null;
  return at === null || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const WORD = /^[\w.:@-]+$/u;
const like = (value: string | undefined, pattern: RegExp): string | undefined =>
  value !== undefined && pattern.test(value.trim()) ? value.trim() : undefined;

/** The filters that hold nothing, left out; what cannot be asked is left out too, and said by `oddOf`. */
export const given = <T extends object>(filters: T): T =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as T;

/** What to ask the server: whole days of the reader. */
export const asked = (filters: Filters): Omit<SearchTrail, 'cursor' | 'limit'> =>
  given({
    actorId: like(filters.actorId, ID),
    action: like(filters.action, WORD),
    targetKind: like(filters.targetKind, WORD),
    targetId: like(filters.targetId, ID),
    requestId: like(filters.requestId, WORD),
    outcome: filters.outcome,
    from: instantOf(filters.from, '00:00:00'),
    to: instantOf(filters.to, '23:59:59.999'),
  }) as Omit<SearchTrail, 'cursor' | 'limit'>;

const patterns = {
  actorId: { pattern: ID, words: 'A whole id, as the entries show it.' },
  targetId: { pattern: ID, words: 'A whole id, as the entries show it.' },
  action: { pattern: WORD, words: 'Letters, digits and dots, like bookings.cancel.' },
  targetKind: { pattern: WORD, words: 'One word, like booking.' },
  requestId: { pattern: WORD, words: 'As the error notice showed it.' },
} as const;

/** What is wrong with a filter that is typed, in words. */
export const oddOf = (name: keyof typeof patterns, value: string | undefined): string | undefined => {
  const { pattern, words } = patterns[name];
  return value === undefined || value.trim() === '' || pattern.test(value.trim()) ? undefined : words;
};
