import type { Migration } from './folder.ts';
import { controlsTransaction, runsOutsideTransaction, statementsOf } from './sql.ts';

const NAME = /^\d{14}_[a-z]+_[a-z]+_[a-z_]+$/;
const CONTRACT = /^--\s*contract:\s*\S/m;

/** Lower case, one space, no quotes around names, nothing inside strings: what the patterns below expect. */
const plain = (statement: string): string =>
  statement
    .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();

/** The parts of an `alter table`, cut at commas outside parentheses. */
const actionsOf = (text: string): readonly string[] => {
  const actions: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) actions.push('');
    else actions[actions.length - 1] += sign;
  }
  return actions.map((action) => action.trim());
};

type Script = {
  readonly statements: readonly string[];
  readonly created: ReadonlySet<string>;
  readonly contract: boolean;
};

type Rule = {
  readonly pattern: RegExp;
  readonly problem: string;
  /** What makes the match harmless after all. */
  readonly unless?: (action: string, script: Script) => boolean;
};

const contracted = (_: string, { contract }: Script): boolean => contract;
const CONTRACT_FIRST = "say why nobody uses it any more in a comment '-- contract: …'";

/** On a table that has rows and readers. */
const ACTION_RULES: readonly Rule[] = [
  {
    pattern: /^add (?:column )?(?!constraint)\S.* not null/,
    problem: 'adds a NOT NULL column without a default: add it nullable, fill it, then set NOT NULL',
    unless: (action) => /\b(?:default|generated)\b/.test(action),
  },
  {
    pattern: /^add (?:column )?(?!constraint)\S.* default .*\b(?:gen_random_uuid|uuidv\d|random|clock_timestamp)\(/,
    problem: 'adds a column with a changing default, which rewrites the table: fill it in steps',
  },
  { pattern: /^alter (?:column )?\S+ (?:set data )?type /, problem: 'changes the type of a column: add a new column' },
  { pattern: /^rename (?!constraint)/, problem: 'renames: running servers know the old name; add, copy, then drop' },
  { pattern: /^drop (?:column )?(?!constraint)\S/, problem: `drops a column: ${CONTRACT_FIRST}`, unless: contracted },
  {
    pattern: /^add constraint \S+ (?:check|foreign key)/,
    problem: 'checks all rows under a lock: add the constraint NOT VALID, validate it in the next migration',
    unless: (action) => action.endsWith('not valid'),
  },
  {
    pattern: /^add constraint \S+ (?:unique|primary key)/,
    problem: 'builds an index under a lock: create it concurrently, then add the constraint USING INDEX',
    unless: (action) => / using index /.test(action),
  },
];

const ALTER_TABLE = /^alter table (?:if exists )?(?:only )?(\S+) (.*)$/;
const SET_NOT_NULL = /^alter (?:column )?\S+ set not null/;

const problemsOfAlter = (statement: string, script: Script): readonly string[] => {
  const [, table = '', rest = ''] = ALTER_TABLE.exec(statement) ?? [];
  if (table === '' || script.created.has(table)) return [];
  const before = script.statements.slice(0, script.statements.indexOf(statement));
  const validated = before.some((one) => one.startsWith(`alter table ${table} validate constraint `));
  return actionsOf(rest).flatMap((action) => {
    const broken = ACTION_RULES.filter(
      ({ pattern, unless }) => pattern.test(action) && unless?.(action, script) !== true,
    );
    const unproven =
      SET_NOT_NULL.test(action) && !validated
        ? ['sets NOT NULL, which reads all rows under a lock: first validate a check constraint (… is not null)']
        : [];
    return [...broken.map(({ problem }) => problem), ...unproven].map((problem) => `${table}: ${problem}`);
  });
};

const INDEX = /^create (?:unique )?index (concurrently )?(?:if not exists )?(?:\S+ )?on (?:only )?([^\s(]+)/;

const problemsOfIndex = (statement: string, { created }: Script): readonly string[] => {
  const [found, concurrently, table = ''] = INDEX.exec(statement) ?? [];
  if (found === undefined || concurrently !== undefined || created.has(table)) return [];
  return [`${table}: builds an index while writers wait: use CREATE INDEX CONCURRENTLY`];
};

const DROP = /^(?:drop (?:table|schema|materialized view)|truncate) (?:if exists )?(\S+)/;

const problemsOfDrop = (statement: string, { contract, created }: Script): readonly string[] => {
  const table = DROP.exec(statement)?.[1];
  return table === undefined || contract || created.has(table) ? [] : [`${table}: drops data: ${CONTRACT_FIRST}`];
};

const problemsOfTransaction = (statement: string): readonly string[] =>
  controlsTransaction(statement) ? ['controls the transaction: the migrator does that'] : [];

const CONCURRENTLY = /^(?:create (?:unique )?|drop )index concurrently /;

const problemsOfConcurrency = (sql: string, statements: readonly string[]): readonly string[] => {
  const concurrent = statements.filter((statement) => CONCURRENTLY.test(statement));
  if (concurrent.length === 0) return [];
  const builds = concurrent.filter((statement) => statement.startsWith('create'));
  return [
    ...(runsOutsideTransaction(sql)
      ? []
      : ["builds an index concurrently: its first line must be '-- no-transaction'"]),
    ...(concurrent.length === statements.length && builds.length <= 1
      ? []
      : ['builds an index concurrently: it must be alone in its migration']),
  ];
};

const CREATE_TABLE = /^create (?:unlogged )?table (?:if not exists )?([^\s(]+)/;

/**
 * What is wrong with a migration, in words; nothing when it may run beside the version before it. What it does to
 * tables that it creates itself is its own affair.
 */
export const problemsOf = ({ name, sql, down }: Pick<Migration, 'name' | 'sql' | 'down'>): readonly string[] => {
  const statements = statementsOf(sql).map(plain);
  const created = new Set(statements.flatMap((statement) => CREATE_TABLE.exec(statement)?.[1] ?? []));
  const script: Script = { statements, created, contract: CONTRACT.test(sql) };
  const inScript = [problemsOfAlter, problemsOfIndex, problemsOfDrop, problemsOfTransaction];
  return [
    ...(NAME.test(name) ? [] : ['its name is not {timestamp}_{module}_{action}_{table}']),
    ...(statementsOf(down ?? '').length > 0 ? [] : ['it has no down.sql']),
    ...statements.flatMap((statement) => inScript.flatMap((check) => check(statement, script))),
    ...problemsOfConcurrency(sql, statements),
  ];
};
