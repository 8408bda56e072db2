import { access, createCaller, noOutside, reactions } from '@bling/api';
import { type Actor, grantsOf, HOUR, Instant, MINUTE, roleGrants, type Span } from '@bling/domain/kernel';
import { businessDayOf, openingsBetween } from '@bling/domain/scheduling/calendar';
import { subscribersOf } from '../../src/dispatcher.ts';
import { portsOn } from '../../src/ports.ts';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { seedPorts } from '../seeding.ts';
import { serviceId } from './menu.ts';
import { plantRegulars, regulars } from './regulars.ts';
import { DEMO_SITE } from './sites.ts';

/** Minutes after opening, which regular, what for: a Saturday as the board shows it. */
const plan: readonly (readonly [after: number, regular: number, service: string])[] = [
  [0, 4, 'Polish and seal'],
  [30, 0, 'Outside and wheels'],
  [45, 2, 'Inside refresh'],
  [60, 3, 'Outside, inside'],
  [135, 1, 'Outside, inside'],
  [150, 5, 'Outside and wheels'],
  [180, 0, 'Inside refresh'],
  [240, 2, 'Outside, inside'],
  [270, 3, 'Outside and wheels'],
  [360, 1, 'Inside refresh'],
  [420, 4, 'Outside, inside'],
  [480, 5, 'Outside and wheels'],
  [540, 0, 'Outside and wheels'],
];

/** The latest jobs take half an hour, and their bay a little longer. */
const LAST_TAKES = 45;

const manager: Actor = {
  kind: 'user',
  userId: idFor('manager@demo.test'),
  sessionId: idFor('session of the seed'),
  customerId: null,
  staffId: null,
  grants: grantsOf([{ grants: roleGrants(access, 'manager'), siteId: null }]),
  provedAt: null,
  onBehalf: null,
  isHeldBack: false,
  approvals: [],
};

/** The product itself, used by the manager, at any moment of the day. */
export const productAt = (connection: Connection, moment: Instant) => {
  const wiring = { now: () => moment, requestId: 'seed', subscribersOf: subscribersOf(reactions) };
  const ports = portsOn(connection, wiring);
  return createCaller({
    actor: manager,
    requestId: 'seed',
    now: () => moment,
    read: (work) => work(ports),
    write: (work) => work(ports),
    outside: noOutside,
  });
};

type Planned = { readonly key: string; readonly startsAt: Instant; readonly regular: number; readonly service: string };

/** Books at opening time, then makes the moves that the clock has passed by now. Every fourth still waits for its confirmation. */
const play = async (
  connection: Connection,
  { key, startsAt, regular, service }: Planned,
  opened: Instant,
): Promise<void> => {
  const person = regulars[regular];
  if (person === undefined) return;
  const now = Instant.of(Date.now());
  const keyFor = (move: string) => ({ idempotencyKey: idFor(`${key} ${move}`) });
  const atOpening = productAt(connection, Instant.plus(opened, -HOUR)).bookings;
  const { id, endsAt, lines } = await atOpening.create({
    siteId: DEMO_SITE,
    customerId: person.customerId,
    vehicleId: person.vehicleId,
    serviceIds: [serviceId(service)],
    startsAt,
    channel: 'phone',
    ...keyFor('create'),
  });
  if (startsAt > now && regular % 4 === 0) return;
  await atOpening.confirm({ id, ...keyFor('confirm') });
  if (startsAt <= now) await productAt(connection, startsAt).bookings.start({ id, ...keyFor('start') });
  const done = lines.map(() => ({ outcome: 'done', reason: null }) as const);
  if (endsAt <= now)
    await productAt(connection, endsAt).bookings.complete({ id, outcomes: done, ...keyFor('complete') });
};

const hasBookings = async (connection: Connection, { start, end }: Span): Promise<boolean> =>
  (await seedPorts(connection).bookings.board(DEMO_SITE, { start, end })).length > 0;

/** Today at Harbour Street, unless it has begun already: what is over is done, what runs is in its bay, the rest is to come. */
export const seedDay = async (connection: Connection): Promise<void> => {
  const ports = seedPorts(connection);
  await plantRegulars(ports);
  const site = await ports.sites.find(DEMO_SITE);
  if (site === null) return;
  const day = businessDayOf(site, ports.now());
  const [opening] = openingsBetween(site, { start: day.start, end: day.end });
  if (opening === undefined || (await hasBookings(connection, day))) return;
  for (const [index, [after, regular, service]] of plan.entries()) {
    const startsAt = Instant.plus(opening.start, after * MINUTE);
    // A Sunday is shorter: the last of them does not fit.
    if (Instant.plus(startsAt, LAST_TAKES * MINUTE) > opening.end) continue;
    await play(connection, { key: `${day.date} ${index}`, startsAt, regular, service }, opening.start);
  }
};
