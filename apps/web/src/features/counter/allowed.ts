import { type Actor, allows, Instant, may, MINUTE } from '@bling/domain/kernel';
import { SKIP_AFTER_MINUTES, walkInMachine } from '@bling/domain/walkins';
import type { QueueItem } from './words.ts';

export type Step = 'callUp' | 'start' | 'skip' | 'complete' | 'enqueue' | 'leave' | 'cancel';

/** A start takes in the call, as the domain does. */
const fits: Readonly<Record<Step, (status: QueueItem['status']) => boolean>> = {
  callUp: (status) => allows(walkInMachine, status, 'called'),
  start: (status) => status === 'waiting' || status === 'called',
  skip: (status) => status === 'called',
  complete: (status) => allows(walkInMachine, status, 'completed'),
  enqueue: (status) => status === 'waiting',
  leave: (status) => allows(walkInMachine, status, 'left'),
  cancel: (status) => allows(walkInMachine, status, 'cancelled'),
};

/** What the state of a car and the person allow. */
export const isAllowed = (step: Step, { status }: Pick<QueueItem, 'status'>, actor: Actor, siteId: string): boolean =>
  may(actor, `walkins.${step}`, { siteId }) && fits[step](status);

/** From when one that was called may be passed over; null once that may be now. */
export const skippableFrom = (calledAt: Instant | null, now: Instant): Instant | null => {
  const from = Instant.plus(calledAt ?? now, SKIP_AFTER_MINUTES * MINUTE);
  return now < from ? from : null;
};
