import { createHash } from 'node:crypto';
import type { AuditTrail, TrailSearch } from '@bling/api/ports';
import type { AuditEntry } from '@bling/domain/audit';
import type { ActorScope, SiteId } from '@bling/domain/kernel';
import type { Connection } from '../session.ts';
import { ENTRY, type EntryRow, toEntry } from './entries.ts';

/** A condition with a `?` for each of its values. */
type Condition = readonly [text: string, ...values: readonly unknown[]];

/** Only what is asked goes into the text, so that each question finds its index. */
const given = <T>(value: T | null, condition: (value: T) => Condition): readonly Condition[] =>
  value === null ? [] : [condition(value)];

/** The sites that a scope is bound to: null for all of them; nothing at all for a reach of one's own. */
const sitesOf = (scope: ActorScope): readonly SiteId[] | null => {
  if (scope.reach === 'all') return null;
  return scope.reach === 'sites' ? scope.siteIds : [];
};

const targetOf = ({ kind, id }: TrailSearch['target']): string | null => {
  if (kind === null && id === null) return null;
  return JSON.stringify([{ ...(kind !== null && { kind }), ...(id !== null && { id }) }]);
};

const CURSOR = /^(?<at>[0-9TZ:.-]{24})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;
const cursorAt = ({ at, id }: AuditEntry): string => `${at}_${id}`;
const afterOf = ({ cursor, order }: TrailSearch): readonly Condition[] => {
  const { at = '', id = '' } = CURSOR.exec(cursor ?? '')?.groups ?? {};
  if (Number.isNaN(Date.parse(at))) return [];
  return [[`(e.at, e.id) ${order === 'oldest' ? '>' : '<'} (?::timestamptz, ?::uuid)`, at, id]];
};

const conditionsOf = (search: TrailSearch): readonly Condition[] => [
  ...given(sitesOf(search.scope), (sites) => ['e.site_id = any(?::uuid[])', sites]),
  ...given(search.actorId, (id) => ['(e.actor_id = ?::uuid or e.on_behalf_id = ?::uuid)', id, id]),
  ...given(search.action, (action) => ['e.action ^@ ?', action]),
  ...given(targetOf(search.target), (target) => ['e.targets @> ?::jsonb', target]),
  ...given(search.requestId, (id) => ['e.request_id = ?', id]),
  ...(search.outcome === null ? [] : [[`e.outcome = '${search.outcome}'`] as const]),
  ...given(search.from, (from) => ['e.at >= ?::timestamptz', from]),
  ...given(search.to, (to) => ['e.at < ?::timestamptz', to]),
  ...afterOf(search),
];

const questionOf = (search: TrailSearch): { readonly text: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [];
  const where = conditionsOf(search).map(([text, ...given]) => {
    let next = 0;
    return text.replaceAll('?', () => `$${values.push(given[next++])}`);
  });
  const order = search.order === 'oldest' ? 'asc' : 'desc';
  const text = `select ${ENTRY} from audit.entry e where ${['true', ...where].join(' and ')}
    order by e.at ${order}, e.id ${order} limit $${values.push(search.limit + 1)}`;
  return { text, values };
};

export const sqlAuditTrail = ({ sql }: Pick<Connection, 'sql'>): AuditTrail => ({
  search: async (search) => {
    const { text, values } = questionOf(search);
    const name = `audit.${createHash('sha1').update(text).digest('base64url')}`;
    const rows = await sql<EntryRow>(name, text, values);
    const items = rows.slice(0, search.limit).map(toEntry);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > search.limit && last !== undefined ? cursorAt(last) : null };
  },
});
