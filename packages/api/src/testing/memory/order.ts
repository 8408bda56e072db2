/** Rows in the order of a key; equal keys keep the order in which they came. */
export const inOrderOf = <T>(rows: Iterable<T>, keyOf: (row: T) => string | number): T[] =>
  Array.from(rows, (row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);

type Asked = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly order?: 'soonest' | 'latest';
};

/** A page of rows that are in the order of their keys, or in the opposite one; the cursor is the key of the last row seen. */
export const pageOf = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  { cursor, limit, order = 'soonest' }: Asked,
) => {
  const isAhead = (key: string): boolean => cursor === undefined || (order === 'soonest' ? key > cursor : key < cursor);
  const ahead = (order === 'soonest' ? rows : rows.toReversed()).filter((row) => isAhead(keyOf(row)));
  const page = ahead.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: ahead.length > limit && last !== undefined ? keyOf(last) : null };
};
