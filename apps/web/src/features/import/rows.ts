import { type Column, type ImportKind, imports } from './kinds.ts';

/** A sheet as it was read: its headings, and the cells below them. */
export type Sheet = { readonly headings: readonly string[]; readonly lines: readonly (readonly string[])[] };
/** One line of a sheet: its cells by the columns of the import, trimmed. */
export type Line = { readonly reference: string; readonly cells: Readonly<Record<string, string>> };
export type ReadSheet = {
  readonly rows: readonly Line[];
  /** Columns that the import needs and the sheet does not have. */
  readonly missing: readonly string[];
  /** Headings that mean nothing here. */
  readonly ignored: readonly string[];
};

const folded = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ');
const isFor = (column: Column, heading: string): boolean =>
  [column.title, column.key, ...(column.also ?? [])].some((name) => folded(name) === folded(heading));

/** Which column of the sheet is which, the plain name before what others call it. */
const places = (columns: readonly Column[], headings: readonly string[]): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>();
  const free = (at: number): boolean => ![...taken.values()].includes(at);
  for (const exact of [true, false])
    for (const column of columns) {
      const at = headings.findIndex(
        (heading, index) => free(index) && (exact ? folded(heading) === folded(column.title) : isFor(column, heading)),
      );
      if (at >= 0 && !taken.has(column.key)) taken.set(column.key, at);
    }
  return taken;
};

/** By what a row is known: its own reference, else how the person is reached, else its line. */
const referenceOf = (cells: Line['cells'], kind: ImportKind, line: number): string => {
  const reached = kind === 'customers' ? cells['phone'] || cells['email'] : '';
  return (cells['reference'] || reached || `line ${line}`).slice(0, 80);
};

const HEADING_LINE = 1;

/** The lines of a sheet, told apart by the columns of the kind. */
export const rowsOf = (kind: ImportKind, { headings, lines }: Sheet): ReadSheet => {
  const { columns } = imports[kind];
  const at = places(columns, headings);
  const rows = lines.map((line, index) => {
    const cells = Object.fromEntries(columns.map(({ key }) => [key, (line[at.get(key) ?? -1] ?? '').trim()]));
    return { reference: referenceOf(cells, kind, index + HEADING_LINE + 1), cells };
  });
  const used = new Set(at.values());
  return {
    rows,
    missing: columns.filter(({ key, needed }) => needed === true && !at.has(key)).map(({ title }) => title),
    ignored: headings.filter((heading, index) => heading.trim() !== '' && !used.has(index)),
  };
};

/** The headings and an example line, to begin a sheet with. */
export const templateOf = (kind: ImportKind): readonly (readonly string[])[] => {
  const { columns } = imports[kind];
  return [columns.map(({ title }) => title), columns.map(({ example }) => example)];
};
