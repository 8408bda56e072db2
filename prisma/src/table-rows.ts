import type { Aggregate, Change, Fact } from '@bling/domain/kernel';
import { knowing, saving, type Transaction } from './transaction.ts';

/** What a table holds of an aggregate: its fields one by one. */
type Row = { readonly id: string; readonly version: number };
type Columns<R> = { readonly [F in keyof R & string]: string };
export type Table<S extends Aggregate, R = S> = {
  /** What its facts and the trail call it. */
  readonly kind: string;
  readonly table: string;
  /** Every field with its column. */
  readonly columns: Columns<R>;
  /** Fields that the trail shows. */
  readonly shown: readonly (keyof S & string)[];
  /** Fields that are kept as JSON. */
  readonly json?: readonly (keyof R & string)[];
  /** Whether the table notes when a row was changed last. */
  readonly isStamped?: boolean;
};
/** How an aggregate becomes a flat row, and one again. */
export type Mapped<S, R> = { readonly toRow: (whole: S) => R; readonly toWhole: (row: R) => S };

export type TableRows<S extends Aggregate, F extends Fact> = {
  readonly find: (id: string) => Promise<S | null>;
  readonly lock: (id: string) => Promise<S | null>;
  readonly save: (change: Change<S, F>) => Promise<void>;
  /** Rows where the condition holds; its name stands for one text. */
  readonly where: (name: string, condition: string, values: readonly unknown[]) => Promise<readonly S[]>;
};

/** The prepared statements of a table, whose rows are not quite its entities. */
export const mappedRows = <S extends Aggregate, F extends Fact, R extends Row>({
  kind,
  table,
  columns,
  shown,
  json = [],
  isStamped = false,
  toRow,
  toWhole,
}: Table<S, R> & Mapped<S, R>) => {
  const fields = Object.keys(columns) as (keyof R & string)[];
  const names = fields.map((field) => columns[field]);
  const select = `select ${fields.map((field) => `${columns[field]} as "${field}"`).join(', ')} from ${table}`;
  const places = fields.map((_, index) => `$${index + 1}`);
  const insert = `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`;
  const settings = names.map((name, index) => `${name} = ${places[index]}`).join(', ');
  const stamp = isStamped ? ', updated_at = now()' : '';
  const update = `update ${table} set ${settings}${stamp} where id = $${fields.indexOf('id') + 1} and version = $${fields.length + 1} returning id`;
  const valuesOf = (whole: S): readonly unknown[] => {
    const row = toRow(whole);
    return fields.map((field) =>
      json.includes(field) && row[field] !== null ? JSON.stringify(row[field]) : row[field],
    );
  };

  return (transaction: Transaction): TableRows<S, F> => {
    const { sql, send } = transaction;
    const known = knowing(transaction, kind);
    const where: TableRows<S, F>['where'] = async (name, condition, values) => {
      const rows = await sql<R>(`${kind}.${name}`, `${select} where ${condition}`, values);
      const wholes = rows.map(toWhole);
      for (const whole of wholes) known(whole);
      return wholes;
    };
    return {
      find: async (id) => (await where('find', 'id = $1', [id]))[0] ?? null,
      lock: async (id) => (await where('lock', 'id = $1 for update', [id]))[0] ?? null,
      save: saving<S, F>(transaction, {
        kind,
        shown,
        create: (next) => send(`${kind}.insert`, insert, valuesOf(next)),
        update: async (next, before) => (await sql(`${kind}.update`, update, [...valuesOf(next), before])).length,
      }),
      where,
    };
  };
};

const same = <T>(value: T): T => value;

/** The prepared statements of a table whose rows are its entity's fields one by one. */
export const tableRows = <S extends Aggregate, F extends Fact>(table: Table<S>) =>
  mappedRows<S, F, S>({ ...table, toRow: same, toWhole: same });
