const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

type Named = { readonly id: string; readonly name: string };
type Finding = (id: string) => Promise<Named | null>;

/**
 * Rows in the order of their names. The cursor is the id of the last row seen: a name may be longer than a cursor, and
 * whoever was renamed meanwhile stands where they stand now.
 */
export const after = async (cursor: string | undefined, find: Finding) => {
  const last = cursor !== undefined && UUID.test(cursor) ? await find(cursor) : null;
  return last === null ? {} : { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] };
};

/** A page of what was asked for with one row more than it holds. */
export const pageOf = <T extends Named>(rows: readonly T[], limit: number) => {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};
