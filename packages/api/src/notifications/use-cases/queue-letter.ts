import { type Actor, ok } from '@bling/domain/kernel';
import { Delivery, type Letter } from '@bling/domain/notifications';
import type { NotificationPorts } from '../ports.ts';

/** Puts a letter into the queue, once for its fact. */
export const queueLetter =
  ({ deliveries, newId, now }: NotificationPorts) =>
  async ({ factId, letter }: { readonly factId: string; readonly letter: Letter }, _system: Actor) => {
    await deliveries.add(Delivery.queue(newId(), factId, { letter, now: now() }));
    return ok(null);
  };
