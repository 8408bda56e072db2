import type { Delivery } from '@bling/domain/notifications';
import type { Run } from '../kernel/context.ts';
import { commits } from '../kernel/outcome.ts';
import { sendDue } from '../notifications/send-due.ts';
import type { Links, Mail, Mailer } from '../notifications/ports.ts';
import type { Ports } from '../ports.ts';
import { reactions } from '../reactions.ts';
import { readableLinks } from './outside.ts';
import type { Store } from './memory/store.ts';

export const links: Links = {
  verifyEmail: (tokenId) => `https://bling.test/verify?token=verify.${tokenId}`,
  resetPassword: (tokenId) => `https://bling.test/reset-password?token=reset.${tokenId}`,
  signIn: () => 'https://bling.test/sign-in',
  forgotten: () => 'https://bling.test/forgotten',
  account: () => 'https://bling.test/account',
  bookings: () => 'https://bling.test/bookings',
  booking: (id) => `https://bling.test/bookings/${id}`,
  guestBooking: (id) => `https://bling.test/b/${readableLinks.seal({ purpose: 'booking', bookingId: id })}`,
  calendar: (id) => `https://bling.test/calendar/${readableLinks.seal({ purpose: 'booking', bookingId: id })}.ics`,
};

/** A post office that keeps what it was given; while it is `closed` it takes nothing. */
export const postOffice = (): Mailer & { readonly mails: Mail[]; closed: boolean } => {
  const office = {
    mails: new Array<Mail>(),
    closed: false,
    send: async (mail: Mail) => {
      if (office.closed) throw new Error('the post office is closed');
      office.mails.push(mail);
    },
  };
  return office;
};

type Runs = { readonly read: Run<Ports>; readonly write: Run<Ports> };

/** Delivers each fact once to everyone who reacts to it, in order; answers how many deliveries there were. */
const deliver = async (store: Store, { write }: Runs): Promise<number> => {
  let count = 0;
  for (const { factId, fact } of store.undelivered.values()) {
    for (const { name, on, run } of reactions) {
      const key = `${name} ${factId}`;
      if (!on.includes(fact.type) || store.delivered.has(key)) continue;
      store.delivered.set(key, true);
      const answer = await write((ports) => run(ports, { ...fact, factId, requestId: factId }));
      if (!commits(answer)) throw new Error(`${name} refused ${fact.type}: ${JSON.stringify(answer)}`);
      count++;
    }
    store.undelivered.delete(factId);
  }
  return count;
};

export type Post = { readonly mailer: Mailer; readonly onRefused: (delivery: Delivery, error: unknown) => void };

/** Until nothing is due: facts to their reactions, then letters to the post. */
export const drainIn = async (store: Store, runs: Runs, post: Post): Promise<void> => {
  let busy = true;
  while (busy) {
    const delivered = await deliver(store, runs);
    const sent = await sendDue({ ...runs, ...post, links });
    busy = delivered + sent > 0;
  }
};
