import { DAY, type Instant, Instant as Moment, MINUTE } from '@bling/domain/kernel';
import type { Snapshot, Stage } from './stage.ts';

export type Choice = {
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  readonly upTo: (most: number) => number;
};
export type Operation = (stage: Stage, choice: Choice, known: Snapshot) => Promise<unknown>;

/** There is nothing that the operation could be done to. */
export class NothingThere extends Error {}
export const there = <T>(thing: T | undefined | null): T => {
  if (thing === undefined || thing === null) throw new NothingThere();
  return thing;
};

export const startIn = (stage: Stage, { upTo }: Choice): Instant =>
  Moment.of(Math.ceil((Moment.ms(stage.now()) + upTo(3 * DAY)) / (15 * MINUTE)) * 15 * MINUTE);

const inStatus = ({ bookings }: Snapshot, ...statuses: readonly string[]) =>
  bookings.filter(({ status }) => statuses.includes(status));
export const someBooking = (known: Snapshot, { pick }: Choice, ...statuses: readonly string[]) =>
  there(pick(inStatus(known, ...statuses)));
export const customerOf = (stage: Stage, id: string) =>
  there(stage.customers.find(({ customerId }) => customerId === id));
