/** Someone else saved first. The unit of work tries again with fresh data; a use case never sees it. */
export class StaleWrite extends Error {
  constructor(entity: string, id: string) {
    super(`${entity} ${id} changed underneath this write`);
    this.name = 'StaleWrite';
  }
}

export type BusyReason = 'no-connection' | 'unreachable' | 'locked' | 'too-slow' | 'contended' | 'cancelled';

/** The database cannot take the work now; nothing of it was kept. The caller may try again in a second. */
export class Busy extends Error {
  readonly reason: BusyReason;
  constructor(reason: BusyReason, cause?: unknown) {
    super(`the database is busy: ${reason}`, { cause });
    this.name = 'Busy';
    this.reason = reason;
  }
}

type Details = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Details => typeof value === 'object' && value !== null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What PostgreSQL said, inside a Prisma error. */
const driverCause = (error: Details): Details | null => {
  const meta = error['meta'];
  const driver = isRecord(meta) ? meta['driverAdapterError'] : error['cause'];
  const cause = isRecord(driver) ? (driver['cause'] ?? driver) : null;
  return isRecord(cause) && 'originalCode' in cause ? cause : null;
};

/** The five-character SQLSTATE of a database error, of Prisma or of `pg`; null when it is none. */
export const sqlStateOf = (error: unknown): string | null => {
  if (!isRecord(error)) return null;
  const cause = driverCause(error);
  if (cause !== null) return text(cause['originalCode']);
  if (error['code'] === 'P2034') return '40001';
  const code = text(error['code']);
  return code !== null && 'severity' in error && /^[0-9A-Z]{5}$/.test(code) ? code : null;
};

const INTEGRITY = /^23/;
const NAMED = /constraint "([^"]+)"/;

/** The name of the constraint (or unique index) that a write violated; null for any other error. */
export const constraintOf = (error: unknown): string | null => {
  if (!isRecord(error) || !INTEGRITY.test(sqlStateOf(error) ?? '')) return null;
  const cause = driverCause(error);
  if (cause === null) return text(error['constraint']);
  const constraint = cause['constraint'];
  const index = isRecord(constraint) ? text(constraint['index']) : null;
  return index ?? NAMED.exec(text(cause['originalMessage']) ?? '')?.[1] ?? null;
};

export type Verdict = 'again' | BusyReason | 'broken';

const VERDICTS: Readonly<Record<string, Verdict>> = {
  '40001': 'again',
  '40P01': 'again',
  // Someone else was quicker with the same unique name: with fresh data the use case says so in its own words.
  '23505': 'again',
  // The same of times that may not overlap.
  '23P01': 'again',
  '55P03': 'locked',
  '57014': 'too-slow',
  '53300': 'no-connection',
  '57P03': 'unreachable',
};

/** What an error means for the work that met it: try again, busy, or broken for good. */
export const judge = (error: unknown): Verdict => {
  if (error instanceof StaleWrite) return 'again';
  if (error instanceof Busy) return error.reason;
  return VERDICTS[sqlStateOf(error) ?? ''] ?? 'broken';
};
