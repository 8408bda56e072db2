/** What earlier answers told: ids that exist, and answers by path. */
export type Told = {
  readonly id: (domain: string) => string;
  readonly answer: (path: string) => Record<string, unknown>;
  readonly now: number;
};

export type Role = 'visitor' | 'client' | 'washer' | 'cashier' | 'manager' | 'admin';
export type Step = {
  readonly as?: Role;
  /** Steps that are told once more before this one, for something new to work on; their examples stay as they were. */
  readonly again?: readonly string[];
  readonly input?: (told: Told) => Record<string, unknown>;
};

export const HOUR = 3_600_000;
export const iso = (ms: number): string => new Date(ms).toISOString();
export const idOf = (told: Told, path: string): unknown => told.answer(path)['id'];
