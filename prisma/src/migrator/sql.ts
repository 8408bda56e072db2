/** What a statement may not be cut in: comments, strings, quoted names, dollar-quoted bodies. */
const WHOLE = /--[^\n]*|\/\*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]\w*)?\$|;/giy;

const skipComment = (sql: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < sql.length; at++) {
    if (sql.startsWith('/*', at)) depth += 1;
    else if (sql.startsWith('*/', at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return sql.length;
};

type Piece = { readonly kind: 'text' | 'comment' | 'end'; readonly text: string };

const pieceAt = (sql: string, at: number): Piece => {
  WHOLE.lastIndex = at;
  const token = WHOLE.exec(sql)?.[0];
  if (token === undefined) return { kind: 'text', text: sql.charAt(at) };
  if (token === ';') return { kind: 'end', text: token };
  if (token.startsWith('--')) return { kind: 'comment', text: token };
  if (token === '/*') return { kind: 'comment', text: sql.slice(at, skipComment(sql, at)) };
  if (!token.startsWith('$')) return { kind: 'text', text: token };
  const close = sql.indexOf(token, at + token.length);
  return { kind: 'text', text: sql.slice(at, close < 0 ? sql.length : close + token.length) };
};

/** Cuts a script into its statements, without comments and without the closing semicolons. */
export const statementsOf = (sql: string): readonly string[] => {
  const statements: string[] = [];
  let current = '';
  for (let at = 0; at < sql.length; ) {
    const { kind, text } = pieceAt(sql, at);
    at += text.length;
    if (kind === 'end') {
      statements.push(current);
      current = '';
    } else current += kind === 'comment' ? ' ' : text;
  }
  return [...statements, current].map((statement) => statement.trim()).filter((statement) => statement !== '');
};

/** Said in a script's first line by one that PostgreSQL refuses inside a transaction. */
export const runsOutsideTransaction = (sql: string): boolean =>
  /^--\s*no-transaction\s*$/m.test(sql.split('\n', 1)[0] ?? '');

/** Whether a statement begins or ends a transaction, which is the migrator's to do. */
export const controlsTransaction = (statement: string): boolean =>
  /^(?:begin|start\s+transaction|commit|end|rollback|abort)\b/i.test(statement);
