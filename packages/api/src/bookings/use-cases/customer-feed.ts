import { bookingFailures, calendarFeed } from '@bling/domain/bookings';
import { customerFailures } from '@bling/domain/customers';
import { type Actor, type CustomerId, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import { eventOf } from '../calendar-events.ts';
import type { AskFeed } from '../link-contract.ts';
import type { BookingPorts, LinkOutside } from '../ports.ts';
import type { Reading } from './view-link.ts';

const refuse = refusing({ ...bookingFailures, ...customerFailures });
/** More than anybody's calendar shows: the latest of them. */
const MOST = 200;

const whose = ({ linkSeal }: LinkOutside, token: string | undefined, actor: Actor) => {
  if (token === undefined) {
    const own = actor.kind === 'user' ? actor.customerId : null;
    return own === null ? refuse('customer/not-ready') : ok(own);
  }
  const link = linkSeal.open(token);
  return link?.purpose === 'feed' ? ok(link.customerId) : refuse('booking/link-unknown');
};

const calendarOf = async ({ bookings, customers, now }: BookingPorts, named: CustomerId) => {
  const customer = await keeperOf(customers, named);
  if (customer === null || customer.erasedAt !== null) return refuse('booking/link-unknown');
  const { items } = await bookings.list({
    scope: { reach: 'customer', customerId: customer.id },
    customerId: customer.id,
    siteId: null,
    within: {},
    statuses: null,
    order: 'latest',
    limit: MOST,
  });
  return ok(calendarFeed(items.map(eventOf), now()));
};

/** All bookings of a customer for a calendar that asks again and again: by its secret, or one's own. */
export const customerFeed =
  ({ read, ...outside }: Reading) =>
  async ({ token }: z.output<typeof AskFeed>, actor: Actor) => {
    const customerId = whose(outside, token, actor);
    if (!customerId.ok) return customerId;
    const text = await read((ports) => calendarOf(ports, customerId.value));
    if (!text.ok) return text;
    const seal = () => outside.linkSeal.seal({ purpose: 'feed', customerId: customerId.value });
    return ok({ token: token ?? seal(), text: text.value });
  };
