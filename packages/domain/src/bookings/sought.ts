import type { Instant } from '../kernel/index.ts';
import { normalisePlate, plateLooks } from '../vehicles/index.ts';
import type { Booking } from './booking.ts';

/** What someone typed may be: a booking's number, words of its customer, a part of its car's plate. */
export type Sought = {
  /** The beginning of a number, without dashes and spaces. */
  readonly number: string | null;
  /** A part of a name, a phone number or an email address. */
  readonly words: string;
  /** What a part of a plate looks like; null for so little that every second car would do. */
  readonly plate: string | null;
};

const LEAST_OF_A_PLATE = 3;
const LEAST_OF_A_NUMBER = 3;

/** As numbers are compared: `2611-0148`, `2611 0148` and `26110148` are one. */
export const plainNumber = (number: string): string => number.toUpperCase().replaceAll(/[\s\-–]/gu, '');

const numberIn = (typed: string): string | null => {
  const plain = plainNumber(typed);
  return plain.length >= LEAST_OF_A_NUMBER && /^[A-Z0-9]+$/u.test(plain) ? plain : null;
};

const plateIn = (typed: string): string | null => {
  const plate = normalisePlate(typed);
  return plate.ok && plate.value.length >= LEAST_OF_A_PLATE ? plateLooks(plate.value) : null;
};

/** Reads what was typed in every way that it may be meant. */
export const soughtIn = (typed: string): Sought => ({
  number: numberIn(typed),
  words: typed.trim(),
  plate: plateIn(typed),
});

/** Still to be done: in work, or promised and not over yet. */
export const isAhead = ({ status, endsAt }: Pick<Booking, 'status' | 'endsAt'>, now: Instant): boolean =>
  status === 'in_progress' || ((status === 'pending' || status === 'confirmed') && endsAt > now);
