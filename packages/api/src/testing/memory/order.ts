/** Rows in the order of a key; equal keys keep the order in which they came. */
export const inOrderOf = <T>(rows: Iterable<T>, keyOf: (row: T) => string | number): T[] =>
  [...rows].toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one < other ? -1 : Number(one > other);
  });

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
