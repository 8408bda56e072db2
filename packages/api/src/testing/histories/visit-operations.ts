import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { once } from '../seeds.ts';
import { type Choice, customerOf, type Operation, someBooking, there } from './choices.ts';
import type { Snapshot, Stage } from './stage.ts';

const isNear = (one: Instant, other: Instant): boolean => Math.abs(Instant.between(one, other)) < 3 * HOUR;

const open = ['pending', 'confirmed', 'in_progress'] as const;

/** Someone who has come, or works on it. */
const someoneHere = (known: Snapshot, choice: Choice) => someBooking(known, choice, 'confirmed', 'in_progress');

const someVisit = (known: Snapshot, choice: Choice) =>
  someBooking({ ...known, bookings: known.bookings.filter(({ mode }) => mode === 'mobile') }, choice, 'confirmed');

const staffOrOwner = (stage: Stage, { upTo }: Choice, customerId: string) =>
  upTo(2) === 0 ? stage.cashier : customerOf(stage, customerId).caller;

/** The price is what was agreed last: nothing moves without consent, and with it exactly to what was told. */
const inspect: Operation = async (stage, choice, known) => {
  const { id, totalPrice } = someoneHere(known, choice);
  const size = choice.pick(['compact', 'standard', 'large', 'oversized'] as const) ?? 'large';
  const soil = choice.pick(['light', 'normal', 'heavy'] as const) ?? 'normal';
  const told = await stage.cashier.bookings.inspect(once({ id, size, soil }));
  const total = async () =>
    (await stage.snapshot()).bookings.find((one) => one.id === id)?.totalPrice.amount ?? totalPrice.amount;
  if ((await total()) !== totalPrice.amount) throw new Error('an inspection without consent changed a price');
  const after = there(told.difference).after;
  const consent = { by: 'The driver', way: 'in_person' as const };
  const agreed = await stage.cashier.bookings.inspect(once({ id, size, soil, consent, expectedTotal: after }));
  if ((await total()) !== after.amount || agreed.difference?.after.amount !== after.amount)
    throw new Error('an agreed price is another than was told');
};

/** What happens at the car, and after it. */
export const visit: Readonly<Record<string, Operation>> = {
  inspect,
  addService: (stage, choice, known) => {
    const { id, customerId } = someBooking(known, choice, ...open);
    const serviceId = there(choice.pick(stage.serviceIds));
    return staffOrOwner(stage, choice, customerId).bookings.addService(once({ id, serviceId }));
  },
  removeService: (stage, choice, known) => {
    const several = known.bookings.filter(({ lines }) => lines.length > 1);
    const { id, customerId, lines } = someBooking({ ...known, bookings: several }, choice, ...open);
    const serviceId = there(choice.pick(lines)).refId;
    return staffOrOwner(stage, choice, customerId).bookings.removeService(once({ id, serviceId }));
  },
  assign: (stage, choice, known) => {
    const { id } = someBooking(known, choice, ...open);
    const place = choice.pick(known.resources.filter(({ kind }) => kind === 'bay' || kind === 'team'));
    const crewIds = known.resources.filter(({ kind }) => kind === 'staff' && choice.upTo(2) === 0).map((one) => one.id);
    const others = choice.upTo(2) === 0 ? { crewIds } : {};
    return stage.manager.bookings.assign(once({ id, ...others, ...(place && { resourceId: place.id }) }));
  },
  swap: (stage, choice, known) => {
    const inBays = { ...known, bookings: known.bookings.filter(({ mode }) => mode === 'bay') };
    const { id, resourceId, scheduledAt } = someBooking(inBays, choice, 'pending', 'confirmed');
    const others = inBays.bookings.filter(
      (one) => one.resourceId !== resourceId && isNear(one.scheduledAt, scheduledAt),
    );
    const { id: otherId } = someBooking({ ...known, bookings: others }, choice, 'pending', 'confirmed');
    return stage.cashier.bookings.swap(once({ id, otherId }));
  },
  tellDelay: (stage, choice, known) => {
    const { id, scheduledAt } = someBooking(known, choice, 'pending', 'confirmed');
    const beginsAt = Instant.plus(scheduledAt, (1 + choice.upTo(60)) * MINUTE);
    return stage.cashier.bookings.tellDelay(once({ id, beginsAt }));
  },
  depart: (stage, choice, known) => {
    const { id } = someVisit(known, choice);
    return stage.washer.bookings.depart(once({ id }));
  },
  arriveThere: (stage, choice, known) => {
    const { id } = someVisit(known, choice);
    return stage.washer.bookings.arrive(once({ id }));
  },
  waiveFee: (stage, choice, known) =>
    stage.manager.bookings.waiveFee(
      once({ id: someBooking(known, choice, 'cancelled', 'no_show').id, reason: 'goodwill' as const }),
    ),
  rateByLink: (stage, choice, known) => {
    const token = stage.linkTo(someBooking(known, choice, 'completed').id);
    return stage.visitor.bookings.link.rate(once({ token, stars: 1 + choice.upTo(5) }));
  },
  rate: (stage, choice, known) => {
    const { id, customerId } = someBooking(known, choice, 'completed');
    return customerOf(stage, customerId).caller.bookings.rate(once({ id, stars: 1 + choice.upTo(5) }));
  },
};
