import { DAY, HOUR, type Instant, Instant as Moment, MINUTE } from '@bling/domain/kernel';
import fc from 'fast-check';
import { once } from '../seeds.ts';
import { type Choice, customerOf, type Operation, someBooking, startIn, there } from './choices.ts';
import type { Snapshot, Stage } from './stage.ts';
import { visit } from './visit-operations.ts';

/** A step of a history: which operation, and numbers to choose by. The same numbers choose the same, whatever is there. */
export type Step = { readonly name: string; readonly picks: readonly number[] };

const AROUND = { address: 'Rua do Cais 4, Almada', position: { lat: 38.68, lng: -9.15 } };

const wishFor = (stage: Stage, { pick, upTo }: Choice) => {
  const services = stage.serviceIds.filter(() => upTo(2) === 0);
  const size = pick(['compact', 'standard', 'large'] as const) ?? 'standard';
  return { siteId: stage.siteId, serviceIds: services.length > 0 ? services : stage.serviceIds.slice(0, 1), size };
};

/** What is held, so that who comes back for it asks for the same. */
const heldWish = ({ siteId, serviceIds }: Stage) => ({
  siteId,
  serviceIds: serviceIds.slice(0, 1),
  size: 'standard' as const,
});

type SlotWish = Omit<Parameters<Stage['visitor']['scheduling']['slots']>[0], 'from' | 'to'>;

const wishOf = ({ siteId }: Stage, { lines, size, mode, visit }: Snapshot['bookings'][number]): SlotWish => ({
  siteId,
  size,
  mode,
  position: visit?.position,
  serviceIds: lines.filter(({ kind }) => kind === 'service').map(({ refId }) => refId),
});

/** A free start when there is one; half of the time any start at all, to be refused or to collide. */
const timeFor = async (stage: Stage, choice: Choice, wish: SlotWish): Promise<Instant> => {
  const any = startIn(stage, choice);
  if (choice.upTo(2) === 0) return any;
  const { items } = await stage.visitor.scheduling.slots({ ...wish, from: any, to: Moment.plus(any, DAY) });
  return choice.pick(items)?.startsAt ?? any;
};

const someWalkIn = ({ walkIns }: Snapshot, { pick }: Choice, ...statuses: readonly string[]) => ({
  walkInId:
    pick(walkIns.filter(({ status }) => statuses.includes(status)))?.id ?? '00000000-0000-7000-8000-000000000000',
});
/** Holds whose keys people know; those behind an offer are the product's own. */
const visitorsHolds = ({ holds, waitlist }: Snapshot) =>
  holds.filter(({ id, status }) => status === 'active' && !waitlist.some(({ offer }) => offer?.holdId === id));
const keyOf = ({ upTo }: Choice): string => `0193aaaa-0000-7000-8000-${String(upTo(6)).padStart(12, '0')}`;

/** Whose people few others can stand in for. */
const isCrewed = ({ crewIds, mode }: Snapshot['bookings'][number]): boolean => crewIds.length > 0 && mode === 'bay';

/** Whose start is over. */
const begun = (known: Snapshot): Snapshot => ({
  ...known,
  bookings: known.bookings.filter(({ scheduledAt }) => scheduledAt <= known.now),
});

const guestOf = ({ upTo }: Choice) => ({
  name: 'Guest',
  phone: `+35191${String(upTo(1_000_000)).padStart(7, '0')}`,
});

const booking: Readonly<Record<string, Operation>> = {
  create: async (stage, choice) => {
    const wish = wishFor(stage, choice);
    const startsAt = await timeFor(stage, choice, wish);
    await there(choice.pick(stage.customers)).caller.bookings.create(once({ ...wish, startsAt }));
  },
  createByStaff: async (stage, choice) => {
    const wish = wishFor(stage, choice);
    const startsAt = await timeFor(stage, choice, wish);
    const customerId = there(choice.pick(stage.customers)).customerId;
    await stage.cashier.bookings.create(once({ ...wish, startsAt, customerId }));
  },
  createMobile: async (stage, choice) => {
    const wish = { ...wishFor(stage, choice), serviceIds: [...stage.mobileIds], mode: 'mobile' as const };
    const startsAt = await timeFor(stage, choice, { ...wish, position: AROUND.position });
    const customerId = there(choice.pick(stage.customers)).customerId;
    await stage.cashier.bookings.create(once({ ...wish, startsAt, customerId, visit: AROUND }));
  },
  createInSpite: async (stage, choice) => {
    const startsAt = Moment.of(Moment.ms(startIn(stage, choice)) + choice.upTo(15) * MINUTE);
    const customerId = there(choice.pick(stage.customers)).customerId;
    const order = { ...wishFor(stage, choice), startsAt, customerId };
    await stage.manager.bookings.create(once({ ...order, override: { reason: 'Because' } }));
  },
  createAsGuest: async (stage, choice) => {
    const wish = wishFor(stage, choice);
    const startsAt = await timeFor(stage, choice, wish);
    await stage.visitor.bookings.createAsGuest(once({ ...wish, startsAt, guest: guestOf(choice) }));
  },
  takeOver: async (stage, choice) => {
    const rows = [0, 1, 2].map(() => {
      const startsAt = startIn(stage, choice);
      return {
        reference: String(choice.upTo(500)),
        customer: there(choice.pick(stage.customers)).email,
        plate: null,
        size: 'standard',
        services: [there(choice.pick(stage.serviceNames))],
        date: startsAt.slice(0, 10),
        time: startsAt.slice(11, 16),
        total: null,
        notes: null,
      };
    });
    await stage.manager.bookings.import(once({ siteId: stage.siteId, dryRun: choice.upTo(4) === 0, rows }));
  },
  createFromHold: async (stage, choice, known) => {
    const { id: holdId, visitorKey, startsAt } = there(choice.pick(visitorsHolds(known)));
    const guest = guestOf(choice);
    await stage.visitor.bookings.createAsGuest(once({ ...heldWish(stage), startsAt, holdId, visitorKey, guest }));
  },
  confirm: (stage, choice, known) =>
    stage.cashier.bookings.confirm(once({ id: someBooking(known, choice, 'pending').id })),
  checkIn: (stage, choice, known) =>
    stage.washer.bookings.checkIn(once({ id: someBooking(known, choice, 'pending', 'confirmed').id })),
  start: (stage, choice, known) =>
    stage.washer.bookings.start(once({ id: someBooking(known, choice, 'pending', 'confirmed').id })),
  startElsewhere: (stage, choice, known) => {
    const { id } = someBooking(known, choice, 'pending', 'confirmed');
    const resourceId = choice.pick(known.resources.filter(({ kind }) => kind === 'bay'))?.id;
    return stage.washer.bookings.start(once({ id, ...(resourceId && { resourceId }) }));
  },
  complete: (stage, choice, known) => {
    const { id, lines } = someBooking(known, choice, 'in_progress');
    const outcomes = lines.map(() => ({ outcome: 'done' as const }));
    return stage.washer.bookings.complete(once({ id, outcomes }));
  },
  cancelBySite: (stage, choice, known) =>
    stage.manager.bookings.cancel(
      once({ id: someBooking(known, choice, 'pending', 'confirmed').id, by: 'site' as const, reason: 'Storm' }),
    ),
  /** 7: the fee that is charged is the one that was shown. */
  cancelByCustomer: async (stage, choice, known) => {
    const found = someBooking(known, choice, 'pending', 'confirmed');
    const customer = customerOf(stage, found.customerId);
    const { fee } = await customer.caller.bookings.feePreview({ id: found.id });
    stage.pass(choice.upTo(4) * MINUTE);
    const { charged } = await customer.caller.bookings.cancel(once({ id: found.id, expectedFee: fee }));
    if (charged?.amount !== fee.amount) throw new Error(`charged ${charged?.amount} instead of ${fee.amount}`);
  },
  reschedule: async (stage, choice, known) => {
    const found = someBooking(known, choice, 'pending', 'confirmed');
    const to = await timeFor(stage, choice, wishOf(stage, found));
    const customer = customerOf(stage, found.customerId);
    await customer.caller.bookings.reschedule(once({ id: found.id, startsAt: to }));
  },
  cancelByLink: async (stage, choice, known) => {
    const { id } = someBooking(known, choice, 'pending', 'confirmed');
    const token = stage.linkTo(id);
    const { fee } = await stage.visitor.bookings.link.view({ token });
    stage.pass(choice.upTo(4) * MINUTE);
    await stage.visitor.bookings.link.cancel(once({ token, expectedFee: fee.fee }));
  },
  rescheduleByLink: (stage, choice, known) => {
    const token = stage.linkTo(someBooking(known, choice, 'pending', 'confirmed').id);
    return stage.visitor.bookings.link.reschedule(once({ token, startsAt: startIn(stage, choice) }));
  },
  move: (stage, choice, known) => {
    const { id } = someBooking(known, choice, 'pending', 'confirmed');
    const resourceId = choice.pick(known.resources.filter(({ kind }) => kind === 'bay'))?.id;
    return stage.cashier.bookings.reschedule(
      once({ id, startsAt: startIn(stage, choice), ...(resourceId && { resourceId }) }),
    );
  },
  moveInSpite: (stage, choice, known) =>
    stage.manager.bookings.reschedule(
      once({
        id: someBooking(known, choice, 'pending', 'confirmed').id,
        startsAt: startIn(stage, choice),
        override: { reason: 'Because' },
      }),
    ),
  markNoShow: (stage, choice, known) =>
    stage.cashier.bookings.markNoShow(once({ id: someBooking(begun(known), choice, 'confirmed').id })),
  undo: (stage, choice, known) =>
    stage.manager.bookings.undo(
      once({ id: someBooking(known, choice, 'in_progress', 'completed', 'cancelled', 'no_show').id, reason: 'A slip' }),
    ),
};

const scheduling: Readonly<Record<string, Operation>> = {
  placeHold: async (stage, choice) => {
    const wish = heldWish(stage);
    const startsAt = await timeFor(stage, choice, wish);
    await stage.visitor.scheduling.holds.place(once({ ...wish, startsAt, visitorKey: keyOf(choice) }));
  },
  extendHold: (stage, { pick }, known) => {
    const { id: holdId, visitorKey } = there(pick(visitorsHolds(known)));
    return stage.visitor.scheduling.holds.extend(once({ holdId, visitorKey }));
  },
  releaseHold: (stage, { pick }, known) => {
    const { id: holdId, visitorKey } = there(pick(visitorsHolds(known)));
    return stage.visitor.scheduling.holds.release(once({ holdId, visitorKey }));
  },
  close: (stage, choice, known) => {
    const start = startIn(stage, choice);
    const bayId: string | null = choice.pick(known.resources.filter(({ kind }) => kind === 'bay'))?.id ?? null;
    const span = { start, end: Moment.plus(start, (1 + choice.upTo(4)) * HOUR) };
    const closure = { siteId: stage.siteId, bayId, span, reason: 'Paint', kind: 'closure' as const };
    return stage.manager.facilities.closures.create(once(closure));
  },
  reopen: (stage, { pick }, { allocations }) => {
    const closures = allocations.filter(({ ref }) => ref.kind === 'closure');
    return stage.manager.facilities.closures.remove(once({ closureId: there(pick(closures)).ref.id }));
  },
  befall: async (stage, choice, known) => {
    const resourceIds = known.resources.map(({ id }) => id);
    const start = startIn(stage, choice);
    const kind = choice.pick(['bay-down', 'person-out', 'storm'] as const) ?? 'storm';
    const out = choice.pick(resourceIds);
    const span = { start, end: Moment.plus(start, (1 + choice.upTo(5)) * HOUR) };
    const what = { siteId: stage.siteId, kind, resourceIds: kind === 'storm' || !out ? [] : [out], span };
    const { ways } = await stage.manager.scheduling.disruption.plan({ ...what, patienceMinutes: 240 });
    const changes = choice.pick(ways)?.changes ?? [];
    const done = await stage.manager.scheduling.disruption.carryOut(once({ ...what, reason: 'Storm', changes }));
    if (choice.upTo(4) > 0) await stage.manager.scheduling.disruption.lift(once({ disruptionId: done.id }));
  },
  wait: async (stage, choice) => {
    const start = startIn(stage, choice);
    const window = { start, end: Moment.plus(start, (1 + choice.upTo(3)) * HOUR) };
    await there(choice.pick(stage.customers)).caller.scheduling.waitlist.join(
      once({ ...wishFor(stage, choice), window }),
    );
  },
  /** Waits for what another one has, who may let it go. */
  waitForOther: async (stage, choice, known) => {
    const other = someBooking({ ...known, bookings: known.bookings.filter(isCrewed) }, choice, 'pending', 'confirmed');
    const serviceIds = other.lines.filter(({ kind }) => kind === 'service').map(({ refId }) => refId);
    const window = { start: other.scheduledAt, end: other.endsAt };
    const { siteId } = stage;
    await there(choice.pick(stage.customers)).caller.scheduling.waitlist.join(
      once({ siteId, serviceIds, size: other.size, window }),
    );
    if (choice.upTo(3) === 0) return;
    await stage.manager.bookings.cancel(once({ id: other.id, by: 'site' as const, reason: 'Storm' }));
    await stage.settle();
  },
  acceptOffer: async (stage, { pick }, { waitlist }) => {
    const { id: waitlistId, customerId } = there(pick(waitlist.filter(({ status }) => status === 'offered')));
    await customerOf(stage, customerId).caller.scheduling.waitlist.accept(once({ waitlistId }));
  },
  leaveWaitlist: async (stage, { pick }, { waitlist }) => {
    const open = waitlist.filter(({ status }) => status === 'waiting' || status === 'offered');
    const { id: waitlistId, customerId } = there(pick(open));
    await customerOf(stage, customerId).caller.scheduling.waitlist.leave(once({ waitlistId }));
  },
  recur: async (stage, choice) => {
    const recurrence = {
      everyWeeks: 1 + choice.upTo(2),
      weekday: choice.pick([1, 2, 3, 4, 5, 6, 7] as const) ?? 1,
      time: `${String(8 + choice.upTo(10)).padStart(2, '0')}:00`,
      from: stage.now().slice(0, 10),
      times: 1 + choice.upTo(3),
    };
    const onConflict = choice.pick(['skip', 'shift'] as const) ?? 'skip';
    const plan = once({ ...wishFor(stage, choice), recurrence, onConflict });
    const created = await there(choice.pick(stage.customers)).caller.scheduling.plans.create(plan);
    const { date } = there(choice.pick(created.occurrences));
    if (choice.upTo(2) === 0) {
      const startsAt = Moment.of(Math.floor(Moment.ms(startIn(stage, choice)) / HOUR) * HOUR);
      await stage.manager.scheduling.plans.shift(once({ planId: created.id, date, startsAt }));
    } else await stage.manager.scheduling.plans.skip(once({ planId: created.id, date }));
    if (choice.upTo(3) === 0) await stage.manager.scheduling.plans.cancel(once({ planId: created.id }));
  },
};

const counter: Readonly<Record<string, Operation>> = {
  arrive: (stage, choice) =>
    stage.cashier.walkins.arrive(
      once({
        ...wishFor(stage, choice),
        plate: `HI${choice.upTo(40)}`,
        startNow: choice.upTo(3) === 0,
      }),
    ),
  callUp: (stage, choice, known) => stage.washer.walkins.callUp(once(someWalkIn(known, choice, 'waiting'))),
  skip: (stage, choice, known) => stage.washer.walkins.skip(once(someWalkIn(known, choice, 'called'))),
  startWalkIn: (stage, choice, known) =>
    stage.washer.walkins.start(once(someWalkIn(known, choice, 'waiting', 'called'))),
  completeWalkIn: (stage, choice, known) =>
    stage.washer.walkins.complete(once(someWalkIn(known, choice, 'in_progress'))),
  leaveQueue: (stage, choice, known) => stage.cashier.walkins.leave(once(someWalkIn(known, choice, 'waiting'))),
};

const clock: Readonly<Record<string, Operation>> = {
  passMinutes: async (stage, choice) => {
    stage.pass(choice.upTo(60) * MINUTE);
    await stage.settle();
  },
  passHours: async (stage, choice) => {
    stage.pass(choice.upTo(12) * HOUR);
    await stage.settle();
  },
};

export const operations: Readonly<Record<string, Operation>> = {
  ...booking,
  ...visit,
  ...scheduling,
  ...counter,
  ...clock,
};

/** What people do more often than the rest. */
const often: Readonly<Record<string, number>> = {
  create: 4,
  createByStaff: 3,
  createMobile: 3,
  confirm: 3,
  start: 4,
  complete: 5,
  markNoShow: 3,
  arrive: 3,
  startWalkIn: 4,
  completeWalkIn: 4,
  reopen: 4,
  placeHold: 3,
  extendHold: 2,
  waitForOther: 3,
  acceptOffer: 4,
  inspect: 3,
  swap: 3,
  addService: 2,
  passMinutes: 8,
};

/** Any step; choices are made by its numbers one after the other. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.oneof(
    ...Object.keys(operations).map((name) => ({ arbitrary: fc.constant(name), weight: often[name] ?? 1 })),
  ),
  picks: fc.array(fc.nat(1_000_000_007), { minLength: 12, maxLength: 12 }),
});

/** Choices by the numbers of a step, again from the first when they are used up. */
export const choosing = ({ picks }: Step): Choice => {
  let used = 0;
  const upTo = (most: number): number => {
    const number = picks[used % picks.length] ?? 0;
    used += 1;
    return number % most;
  };
  return { upTo, pick: (from) => from[upTo(Math.max(1, from.length))] };
};
