type Row = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: unknown): value is { readonly amount: number; readonly currency: string } =>
  isObject(value) && typeof value['amount'] === 'number' && typeof value['currency'] === 'string';

/** The number of digits behind the point comes from the currency (ISO 4217, as the platform knows it). */
const moneyText = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string => {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
};

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '–';
  if (isMoney(value)) return moneyText(value);
  if (Array.isArray(value))
    return value.every((item) => typeof item !== 'object') ? value.join(', ') : `${value.length} ×`;
  if (typeof value === 'object') return '…';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isShort = (value: unknown): boolean => !isObject(value) || isMoney(value);

/** Columns that say something in at least one row, and fit into a cell. */
const columnsOf = (rows: readonly Row[]): readonly string[] =>
  [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) =>
    rows.some((row) => row[key] !== null && row[key] !== undefined && isShort(row[key])),
  );

const MOST = 40;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

const GAP = 2;

/** How many columns fit, the first always. */
const fitting = (widths: readonly number[], room: number): number => {
  let used = 0;
  const over = widths.findIndex((width, at) => {
    used += width + (at === 0 ? 0 : GAP);
    return at > 0 && used > room;
  });
  return over < 0 ? widths.length : over;
};

/** Rows under their names, as many columns as there is room for; the rest are named below. */
export const table = (rows: readonly Row[], room: number): string => {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((key) => cut(cell(row[key]).replaceAll('\n', ' '))))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const count = fitting(widths, room);
  const text = lines.map((line) =>
    line
      .slice(0, count)
      .map((word, at) => word.padEnd(widths[at] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
  const left = columns.slice(count);
  return [
    ...text,
    ...(left.length === 0 ? [] : ['', `not shown, for want of room: ${left.join(', ')} (--json has all)`]),
  ].join('\n');
};

const facts = (value: Row, room: number, prefix = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    if (isObject(inner) && !isMoney(inner)) return facts(inner, room, `${prefix}${key}.`);
    if (Array.isArray(inner) && inner.some(isObject))
      return [`${prefix}${key}:`, table(inner.filter(isObject), room - 2).replaceAll(/^/gmu, '  ')];
    return [`${prefix}${key}: ${cell(inner)}`];
  });

/** An answer for people: lists as tables, one thing as its facts. `room` is the width of the terminal, in characters. */
export const shown = (answer: unknown, room: number): string => {
  if (!isObject(answer)) return cell(answer);
  const { items, nextCursor } = answer;
  if (!Array.isArray(items)) return facts(answer, room).join('\n');
  const rows = items.filter(isObject);
  const more = typeof nextCursor === 'string' ? `\n\nThere is more: --cursor ${nextCursor}` : '';
  return rows.length === 0 ? 'Nothing.' : `${table(rows, room)}${more}`;
};
