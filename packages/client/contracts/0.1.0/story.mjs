import assert from 'node:assert/strict';

const PASSWORD = 'wash-day-2026';
const DAY = 24 * 3_600_000;

const tokens = () => {
  let kept = null;
  return {
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
  };
};
const refusal = async (promise) => promise.then(() => assert.fail('was not refused'), (error) => error);

/**
 * What a released client must go on doing against every later server: run with its own bundled client, at the address
 * of a server with demo data. Rejects with what broke; gives how much was checked.
 */
export const story = async ({ createApi, failureOf }, url) => {
  let checks = 0;
  const holds = (value, words) => {
    checks += 1;
    assert.ok(value, words);
  };
  const store = tokens();
  const { api, session } = createApi({ url, store });

  const { items: sites } = await api.facilities.sites.list.query({});
  const [site] = sites;
  holds(sites.length > 0 && typeof site.zone === 'string', 'sites have a zone');
  const { items: services } = await api.catalog.services.list.query({});
  const service = services.find(({ isPopular }) => isPopular) ?? services[0];
  holds(typeof service.price.amount === 'number', 'services have a price');
  const wish = { siteId: site.id, serviceIds: [service.id], size: 'standard' };
  const quote = await api.pricing.quote.query(wish);
  holds(quote.lines.every(({ reason }) => typeof reason.code === 'string'), 'each line has its reason');

  const from = new Date(Date.now() + 10 * DAY).toISOString();
  const to = new Date(Date.now() + 14 * DAY).toISOString();
  const { items: slots } = await api.scheduling.slots.query({ ...wish, from, to });
  holds(slots.length > 3, 'there are free times');
  const visitorKey = crypto.randomUUID();
  const hold = await api.scheduling.holds.place.mutate({ ...wish, startsAt: slots[0].startsAt, visitorKey });
  holds(hold.startsAt === slots[0].startsAt, 'a time is held');
  await api.scheduling.holds.release.mutate({ holdId: hold.id, visitorKey });

  const signedOut = failureOf(await refusal(api.identity.me.query({})));
  holds(signedOut.kind === 'unauthenticated', 'a visitor is nobody');
  const wrong = failureOf(await refusal(session.signIn('client@demo.test', 'wrong')), 'identity.login');
  holds(wrong.code === 'login/refused', 'a wrong password is refused in one way');
  await session.signIn('client@demo.test', PASSWORD);
  const me = await api.identity.me.query({});
  holds(me.roles.includes('client') && me.grants.length > 0, 'who is signed in has grants');

  const idempotencyKey = crypto.randomUUID();
  const order = { ...wish, startsAt: slots[1].startsAt, expectedTotal: quote.total, idempotencyKey };
  const booking = await api.bookings.create.mutate(order);
  const again = await api.bookings.create.mutate(order);
  holds(again.id === booking.id, 'the same key is the same booking');
  const taken = failureOf(await refusal(api.bookings.create.mutate({ ...order, idempotencyKey: undefined, expectedTotal: { ...quote.total, amount: 1 } })));
  holds(taken.code === 'booking/price-changed' && taken.details.total.amount === quote.total.amount, `another total is refused: ${taken.code}`);

  const moved = await api.bookings.reschedule.mutate({ id: booking.id, version: booking.version, startsAt: slots[3].startsAt });
  holds(moved.scheduledAt === slots[3].startsAt, 'it moves');
  const stale = failureOf(await refusal(api.bookings.reschedule.mutate({ id: booking.id, version: booking.version, startsAt: slots[2].startsAt })));
  holds(stale.code === 'stale', 'an old version is refused');
  const preview = await api.bookings.feePreview.query({ id: booking.id });
  const cancelled = await api.bookings.cancel.mutate({ id: booking.id, expectedFee: preview.fee });
  holds(cancelled.status === 'cancelled' && cancelled.cancellation.fee.amount === preview.fee.amount, 'the previewed fee is charged');
  const page = await api.bookings.listByCustomer.query({ which: 'upcoming' });
  holds(Array.isArray(page.items), 'lists come in pages');
  const gone = failureOf(await refusal(api.bookings.get.query({ id: crypto.randomUUID() })), 'bookings.get');
  holds(gone.code === 'booking/unknown', 'what is not there is not there');

  const later = createApi({ url, store });
  holds((await later.session.restore()).status === 'signed-in', 'a session is picked up again');
  await later.session.signOut();
  holds((await store.read()) === null, 'and ended');
  return checks;
};
