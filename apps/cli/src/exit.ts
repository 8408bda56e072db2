import type { FailureKind } from '@bling/domain/kernel';

/** What a script that calls us can tell apart. */
export const EXIT = {
  done: 0,
  broken: 1,
  usage: 2,
  unauthenticated: 3,
  forbidden: 4,
  missing: 5,
  refused: 6,
  later: 7,
  offline: 8,
} as const;

const byKind: Readonly<Record<FailureKind, number>> = {
  invalid: EXIT.usage,
  unauthenticated: EXIT.unauthenticated,
  forbidden: EXIT.forbidden,
  missing: EXIT.missing,
  conflict: EXIT.refused,
  refused: EXIT.refused,
  limited: EXIT.later,
  busy: EXIT.later,
};
const byTransport: Readonly<Record<string, number>> = { offline: EXIT.offline, timeout: EXIT.offline };

export const exitCodeOf = (kind: string): number => byKind[kind as FailureKind] ?? byTransport[kind] ?? EXIT.broken;
