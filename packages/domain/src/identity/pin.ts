import { type Change, change, ok, refusing, type UserId } from '../kernel/index.ts';
import { identityFailures } from './failures.ts';

/** Four to six digits that say who acts, on a paired device and nowhere else. Its id is the person's. */
export type Pin = { readonly id: UserId; readonly version: number; readonly hash: string; readonly isSet: boolean };
export type PinSecret = 'hash';

export type PinFact =
  | { readonly type: 'pin/set'; readonly userId: UserId }
  | { readonly type: 'pin/cleared'; readonly userId: UserId };
export type PinChange = Change<Pin, PinFact>;

const refuse = refusing(identityFailures);
/** 0000, 1234, 4321 and their like are what a stranger tries first. */
const isGuessable = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  return steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1);
};

export const Pin = {
  check: (pin: string) => {
    if (!/^\d{4,6}$/u.test(pin)) return refuse('pin/malformed');
    return isGuessable(pin) ? refuse('pin/guessable') : ok(pin);
  },
  set: (known: Pin | null, { id, hash }: Pick<Pin, 'id' | 'hash'>): PinChange =>
    change({ id, hash, isSet: true, version: known?.version ?? 0 }, { type: 'pin/set', userId: id }),
  clear: (pin: Pin): PinChange | null =>
    pin.isSet ? change({ ...pin, hash: '', isSet: false }, { type: 'pin/cleared', userId: pin.id }) : null,
} as const;
