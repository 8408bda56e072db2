import type { AuditEntry, AuditTarget, Changes, FieldChange } from '@bling/domain/audit';
import type { Page } from '@bling/domain/kernel';

const MOST_CHARACTERS = 2_000;

/** Cut, not refused: what an entry holds must never keep it from being read. */
const asJson = (value: unknown): string | null =>
  value === null ? null : JSON.stringify(value).slice(0, MOST_CHARACTERS);

const fieldView = (field: string, change: FieldChange) =>
  change === 'redacted'
    ? { field, redacted: true, before: null, after: null }
    : { field, redacted: false, before: asJson(change.before), after: asJson(change.after) };

const changesView = (changes: Changes) =>
  Object.entries(changes)
    .map(([field, change]) => fieldView(field, change))
    .slice(0, 100);

const targetView = ({ kind, id, changes }: AuditTarget) => ({
  kind,
  id,
  changes: changes === null ? null : changesView(changes),
});

export const pageView = ({ items, nextCursor }: Page<AuditEntry>) => ({
  items: items.map((entry) => ({ ...entry, targets: entry.targets.slice(0, 500).map(targetView) })),
  nextCursor,
});
