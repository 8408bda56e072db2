import { ok } from '@bling/domain/kernel';
import { Delivery } from '@bling/domain/notifications';
import type { Run } from '../kernel/context.ts';
import { composeMail } from './compose.ts';
import type { NotificationOutside, NotificationPorts } from './ports.ts';

const BATCH = 20;

type Worker = NotificationOutside & {
  readonly write: Run<NotificationPorts>;
  readonly read: Run<NotificationPorts>;
  /** A mail that would not go, for the log; nothing of its content. */
  readonly onRefused: (delivery: Delivery, error: unknown) => void;
};

const claim = async ({ write }: Worker) => {
  const claimed = await write(async ({ deliveries, now }) => {
    const due = (await deliveries.due(now(), BATCH)).map((delivery) => Delivery.claimed(delivery, now()));
    for (const delivery of due) await deliveries.save(delivery);
    return ok(due);
  });
  return claimed.value;
};

const attempt = async ({ read, mailer, links, onRefused }: Worker, delivery: Delivery) => {
  try {
    const mail = await read(async (ports) => ok(await composeMail(ports, delivery, links)));
    if (mail.value === null) return Delivery.dropped;
    await mailer.send(mail.value);
    return Delivery.sent;
  } catch (error) {
    onRefused(delivery, error);
    return Delivery.refused;
  }
};

/**
 * Sends what is due and answers how many there were. Claimed in one transaction, sent outside any, settled in another:
 * a mail goes at least once, and a copy has the same id.
 */
export const sendDue = async (worker: Worker): Promise<number> => {
  const due = await claim(worker);
  for (const delivery of due) {
    const outcome = await attempt(worker, delivery);
    await worker.write(async ({ deliveries, now }) => ok(await deliveries.save(outcome(delivery, now()))));
  }
  return due.length;
};
