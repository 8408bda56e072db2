const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

type Named = { readonly id: string; readonly name: string };

/** Rows in the order of their names. The cursor names the last row seen: its name and its id. */
export const after = (cursor: string | undefined) => {
  if (cursor === undefined) return {};
  const [id = '', ...name] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const last = name.join(' ');
  if (!UUID.test(id)) return {};
  return { OR: [{ name: { gt: last } }, { name: last, id: { gt: id } }] };
};
export const cursorAt = ({ id, name }: Named): string => Buffer.from(`${id} ${name}`).toString('base64url');

/** A page of what was asked for with one row more than it holds. */
export const pageOf = <T extends Named>(rows: readonly T[], limit: number) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorAt(last) : null };
};
