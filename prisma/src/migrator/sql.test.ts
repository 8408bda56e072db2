import { expect, it } from 'vitest';
import { statementsOf } from './sql.ts';

it.each([
  ['select 1; select 2;', ['select 1', 'select 2']],
  ['  ;; ', []],
  ["select ';'; select ';''--'", ["select ';'", "select ';''--'"]],
  ['select ";"', ['select ";"']],
  ['-- a; b\nselect 1 -- c;\n;', ['select 1']],
  ['/* a; /* b; */ c; */ select 1', ['select 1']],
  ['do $$ begin; end $$; select 1', ['do $$ begin; end $$', 'select 1']],
  ['do $a$ $$ ; $a$; select $1', ['do $a$ $$ ; $a$', 'select $1']],
  ['select 1 /* open', ['select 1']],
])('%j is cut into its statements', (sql, statements) => {
  expect(statementsOf(sql)).toEqual(statements);
});
