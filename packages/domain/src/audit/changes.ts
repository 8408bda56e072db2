/** A field as it was and as it is, null where there was nothing; or only that it changed. */
export type FieldChange = { readonly before: unknown; readonly after: unknown } | 'redacted';
export type Changes = Readonly<Record<string, FieldChange>>;

const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return Object.keys({ ...one, ...other }).every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)));
};

const knownAnyway: ReadonlySet<string> = new Set(['id', 'version']);

/** What a save changed, field by field in the order of their names. A field that is not named in `shown` is redacted: a new field says nothing until somebody decides. */
export const changesOf = (before: object | null, after: object, shown: readonly string[]): Changes => {
  const changes: Record<string, FieldChange> = {};
  for (const field of Object.keys({ ...before, ...after }).toSorted()) {
    const was: unknown = (before === null ? null : Reflect.get(before, field)) ?? null;
    const is: unknown = Reflect.get(after, field) ?? null;
    if (knownAnyway.has(field) || isSame(was, is)) continue;
    changes[field] = shown.includes(field) ? { before: was, after: is } : 'redacted';
  }
  return changes;
};
