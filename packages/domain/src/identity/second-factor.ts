import { type Change, change, type Instant, ok, refusing, type UserId } from '../kernel/index.ts';
import { identityFailures } from './failures.ts';

/** A code that still signs in when the phone is gone; only its hash is kept. */
export type RecoveryCode = { readonly hash: string; readonly usedAt: Instant | null };

/** An authenticator app of one person, and the codes for the day it is lost. Its id is the person's. */
export type SecondFactor = {
  readonly id: UserId;
  readonly version: number;
  /** The shared secret, sealed: it cannot be a hash, because every code is computed from it. */
  readonly sealedSecret: string;
  readonly confirmedAt: Instant | null;
  /** The newest 30-second step of which a code was taken: none is taken twice (RFC 6238, 5.2). */
  readonly lastStep: number;
  readonly recoveryCodes: readonly RecoveryCode[];
  readonly disabledAt: Instant | null;
};
export type SecondFactorSecret = 'sealedSecret' | 'recoveryCodes';

type About = { readonly userId: UserId };
export type SecondFactorFact =
  | (About & { readonly type: 'second-factor/begun' })
  | (About & { readonly type: 'second-factor/confirmed' })
  | (About & { readonly type: 'second-factor/used' })
  | (About & { readonly type: 'second-factor/recovery-used'; readonly left: number })
  | (About & { readonly type: 'second-factor/recovery-renewed' })
  | (About & { readonly type: 'second-factor/disabled' });
export type SecondFactorChange = Change<SecondFactor, SecondFactorFact>;

/** What a code turned out to be: of a step of the clock, one of the recovery codes, or nothing. */
export type CodeFound =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'recovery'; readonly hash: string };

export const RECOVERY_CODES = 10;
/** Six digits, a new code each thirty seconds; a step before and after are taken, for clocks that differ (RFC 6238). */
export const STEP_SECONDS = 30;
export const STEPS_AROUND = 1;

const refuse = refusing(identityFailures);
const about = ({ id }: SecondFactor): About => ({ userId: id });

const onlyOn = (factor: SecondFactor | null): SecondFactor | null =>
  factor !== null && factor.confirmedAt !== null && factor.disabledAt === null ? factor : null;
const isOn = (factor: SecondFactor | null): boolean => onlyOn(factor) !== null;

const isUsable = ({ lastStep, recoveryCodes }: SecondFactor, found: CodeFound): boolean =>
  found.kind === 'step'
    ? found.step > lastStep
    : recoveryCodes.some(({ hash, usedAt }) => hash === found.hash && usedAt === null);

export const SecondFactor = {
  /** Asked for at each sign-in once it is confirmed. */
  isOn,

  /** A new secret, to be confirmed by a first code; one that is on has to be disabled before. */
  begin: (known: SecondFactor | null, { id, sealedSecret }: Pick<SecondFactor, 'id' | 'sealedSecret'>) => {
    if (isOn(known)) return refuse('second-factor/on');
    const next: SecondFactor = {
      id,
      version: known?.version ?? 0,
      sealedSecret,
      confirmedAt: null,
      lastStep: 0,
      recoveryCodes: [],
      disabledAt: null,
    };
    return ok<SecondFactorChange>(change(next, { type: 'second-factor/begun', userId: id }));
  },

  /** The first code proves that the app has the secret. */
  confirm: (
    factor: SecondFactor,
    { step, hashes }: { readonly step: number; readonly hashes: readonly string[] },
    now: Instant,
  ) => {
    if (isOn(factor)) return refuse('second-factor/on');
    const recoveryCodes = hashes.map((hash) => ({ hash, usedAt: null }));
    const next = { ...factor, confirmedAt: now, lastStep: step, recoveryCodes, disabledAt: null };
    return ok<SecondFactorChange>(change(next, { type: 'second-factor/confirmed', ...about(factor) }));
  },

  /** Spends a code; null when it was spent before. */
  spend: (factor: SecondFactor, found: CodeFound, now: Instant): SecondFactorChange | null => {
    if (!isUsable(factor, found)) return null;
    if (found.kind === 'step')
      return change({ ...factor, lastStep: found.step }, { type: 'second-factor/used', ...about(factor) });
    const recoveryCodes = factor.recoveryCodes.map((code) =>
      code.hash === found.hash ? { ...code, usedAt: now } : code,
    );
    const left = recoveryCodes.filter(({ usedAt }) => usedAt === null).length;
    return change({ ...factor, recoveryCodes }, { type: 'second-factor/recovery-used', ...about(factor), left });
  },

  /** Ten new codes; the old ones are worth nothing from now on. */
  renewRecovery: (factor: SecondFactor | null, hashes: readonly string[]) => {
    const on = onlyOn(factor);
    if (on === null) return refuse('second-factor/off');
    const recoveryCodes = hashes.map((hash) => ({ hash, usedAt: null }));
    return ok<SecondFactorChange>(
      change({ ...on, recoveryCodes }, { type: 'second-factor/recovery-renewed', ...about(on) }),
    );
  },

  /** The secret is forgotten with it. */
  disable: (factor: SecondFactor | null, now: Instant) => {
    const on = onlyOn(factor);
    if (on === null) return refuse('second-factor/off');
    const next = { ...on, disabledAt: now, sealedSecret: '', recoveryCodes: [] };
    return ok<SecondFactorChange>(change(next, { type: 'second-factor/disabled', ...about(on) }));
  },
} as const;
