import { linkEndsAt } from '@bling/domain/bookings';
import { ok } from '@bling/domain/kernel';
import type { Run } from '../../kernel/context.ts';
import { feeOf } from '../fee.ts';
import { admitted, openLink } from '../linked.ts';
import type { BookingPorts, LinkOutside } from '../ports.ts';

export type Reading = LinkOutside & { readonly read: Run<BookingPorts> };

/** A link's booking as people read it, for one who may not be its customer. */
export const detailsByLink = async ({ linkSeal, read }: Reading, token: string) => {
  const opened = openLink({ linkSeal }, token);
  if (!opened.ok) return opened;
  return read(async (ports) => {
    const found = await admitted(ports, await ports.bookings.details(opened.value));
    return found.ok ? ok({ details: found.value, asOf: ports.now() }) : found;
  });
};

/** A booking by its link: when, where, what, and what moving or cancelling it would cost. */
export const viewLink =
  (around: Reading) =>
  async ({ token }: { readonly token: string }) => {
    const found = await detailsByLink(around, token);
    if (!found.ok) return found;
    const { details, asOf } = found.value;
    const customer = { name: details.customer.name, phone: null, email: null };
    return ok({ booking: { ...details, customer }, fee: feeOf(details, asOf), goodUntil: linkEndsAt(details) });
  };
