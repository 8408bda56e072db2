import { bayKinds } from '@bling/domain/kernel';
import {
  constraints,
  dayParts,
  type Disruption,
  disruptionKinds,
  type Hold,
  occurrenceStatuses,
  placeModes,
  planStatuses,
  type RecurringPlan,
  type Slot,
  type SlotExplanation,
  type WaitlistEntry,
  waitlistStatuses,
} from '@bling/domain/scheduling';
import * as z from 'zod';
import { idOf, instant, line, localDate, position, sizeClass, wallTime } from '../kernel/contract.ts';
import { forBooking, wish } from '../pricing/index.ts';

const visitorKey = z
  .uuid()
  .meta({ description: 'Made by the app, kept while someone is choosing; says whose hold it is' });

/** Where and by whom, for those who care. */
export const whereabouts = {
  mode: z.enum(placeModes).default('bay').meta({ description: 'In a bay of the site, or by a team that drives' }),
  position: position.optional().meta({ description: 'Where the car stands, for a team; degrees, WGS 84' }),
  staffId: idOf('Staff').optional().meta({ description: 'Only with this person' }),
};

const search = {
  ...wish,
  ...forBooking,
  ...whereabouts,
  visitorKey: visitorKey.optional().meta({ description: 'The visitor’s own hold does not count as taken' }),
  forCounter: z.boolean().default(false).meta({ description: 'By the rules of the counter; for staff of the site' }),
};

export const prefer = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('earliest') }),
    z.strictObject({ by: z.literal('closest'), to: instant }),
    z.strictObject({ by: z.literal('day-part'), part: z.enum(dayParts) }),
    z.strictObject({ by: z.literal('person'), staffId: idOf('Staff') }),
  ])
  .meta({ description: 'Which of the free times come first; on the clock of the site' });
export const FindSlots = z.strictObject({ ...search, from: instant, to: instant, prefer: prefer.optional() });
export const SlotView = z.object({
  startsAt: instant,
  endsAt: instant,
  resourceIds: z.array(idOf('Resource')).max(200),
}) satisfies z.ZodType<Slot>;
export const SlotList = z.object({
  items: z.array(SlotView).max(10_000),
  preferred: z.int().min(0).max(10_000).meta({ description: 'So many of the first are as preferred' }),
  minutes: z.int().min(0).max(1440).meta({ description: 'How long the work takes' }),
});

export const ExplainSlot = z.strictObject({ ...search, startsAt: instant });
const ofResource = { resourceId: idOf('Resource'), name: z.string().max(40) };
const down = { status: z.enum(['maintenance', 'inactive', 'closure']), until: instant.nullable() };
const km = z.number().min(0).max(50_000);
const name = z.string().max(40);
const people = z.int().min(0).max(10_000);
const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('off-grid'), gridMinutes: z.int().min(1).max(240) }),
  z.object({ code: z.literal('too-soon'), earliest: instant }),
  z.object({ code: z.literal('too-far'), latest: instant }),
  z.object({ code: z.literal('closed'), until: instant.nullable(), reason: z.string().max(200).nullable() }),
  z.object({ code: z.literal('outside-hours'), opens: instant, closes: instant }),
  z.object({ code: z.literal('no-bay') }),
  z.object({ code: z.literal('wrong-kind'), ...ofResource, kind: z.enum(bayKinds) }),
  z.object({ code: z.literal('too-small'), ...ofResource, maxSize: sizeClass }),
  z.object({ code: z.literal('no-equipment'), ...ofResource, missing: z.array(z.string().max(40)).max(30) }),
  z.object({
    code: z.literal('bay-down'),
    ...ofResource,
    ...down,
  }),
  z.object({
    code: z.literal('taken'),
    ...ofResource,
    from: instant,
    until: instant,
    bufferMinutes: z.number().min(0).max(2880),
  }),
  z.object({ code: z.literal('team-down'), ...ofResource, ...down }),
  z.object({ code: z.literal('out-of-reach'), ...ofResource, km, radiusKm: km }),
  z.object({ code: z.literal('day-full'), ...ofResource, most: z.int().min(0).max(1000) }),
  z.object({ code: z.literal('no-skill'), skill: name }),
  z.object({ code: z.literal('nobody-free'), skill: name, offDuty: people, busy: people }),
  z.object({ code: z.literal('wished-person-busy') }),
  z.object({ code: z.literal('equipment-taken'), item: name, until: instant }),
]);
export const ExplanationView = z.object({
  startsAt: instant,
  free: z.boolean(),
  reasons: z.array(reason).max(210),
  nearest: z.array(instant).max(3),
}) satisfies z.ZodType<SlotExplanation>;

export const PlaceHold = z.strictObject({ ...wish, ...whereabouts, startsAt: instant, visitorKey });
export const HoldRef = z.strictObject({ holdId: idOf('Hold'), visitorKey });
export const HoldView = z.object({
  id: idOf('Hold'),
  siteId: idOf('Site'),
  resourceId: idOf('Resource'),
  startsAt: instant,
  endsAt: instant,
  expiresAt: instant,
  extended: z.boolean(),
}) satisfies z.ZodType<Pick<Hold, 'id' | 'siteId' | 'resourceId' | 'startsAt' | 'endsAt' | 'expiresAt' | 'extended'>>;

const span = z.strictObject({ start: instant, end: instant });
const spanView = z.object(span.shape);
const forCustomer = {
  customerId: idOf('Customer').optional().meta({ description: 'For staff; a client is asked for themselves' }),
  vehicleId: idOf('Vehicle').optional(),
};
const short = { siteId: idOf('Site').optional(), customerId: idOf('Customer').optional() };
const work = {
  siteId: idOf('Site'),
  customerId: idOf('Customer'),
  vehicleId: idOf('Vehicle').nullable(),
  serviceIds: z.array(idOf('Service')).max(10),
  addOnIds: z.array(idOf('AddOn')).max(20),
  size: sizeClass,
};

export const JoinWaitlist = z.strictObject({
  ...wish,
  ...forCustomer,
  window: span.meta({ description: 'Any start from its start (included) to its end (excluded) will do' }),
});
export const WaitlistRef = z.strictObject({ waitlistId: idOf('Waitlist') });
export const ListWaitlist = z.strictObject(short);
export const WaitlistView = z.object({
  id: idOf('Waitlist'),
  version: z.int().min(0).max(1_000_000),
  ...work,
  window: spanView,
  status: z.enum(waitlistStatuses),
  joinedAt: instant,
  offer: z.object({ holdId: idOf('Hold'), startsAt: instant, expiresAt: instant }).nullable(),
}) satisfies z.ZodType<WaitlistEntry>;
export const WaitlistList = z.object({ items: z.array(WaitlistView).max(200) });
export const AcceptedView = z.object({ bookingId: idOf('Booking'), startsAt: instant });

const recurrence = {
  everyWeeks: z.int().min(1).max(52),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]).meta({ description: 'ISO 8601: Monday is 1' }),
  time: wallTime,
  from: localDate,
  times: z.int().min(1).max(104),
};
export const CreatePlan = z.strictObject({
  ...wish,
  ...forCustomer,
  recurrence: z.strictObject(recurrence),
  onConflict: z
    .enum(['skip', 'shift'])
    .default('skip')
    .meta({ description: 'Where a time is taken: leave the date out, or take the nearest of that day' }),
});
export const PlanRef = z.strictObject({ planId: idOf('Plan') });
export const PlanDate = z.strictObject({ planId: idOf('Plan'), date: localDate });
export const ShiftPlan = z.strictObject({ planId: idOf('Plan'), date: localDate, startsAt: instant });
export const ListPlans = z.strictObject(short);
export const PlanView = z.object({
  id: idOf('Plan'),
  version: z.int().min(0).max(1_000_000),
  ...work,
  recurrence: z.object(recurrence),
  status: z.enum(planStatuses),
  createdAt: instant,
  occurrences: z
    .array(
      z.object({
        date: localDate,
        status: z.enum(occurrenceStatuses),
        startsAt: instant,
        bookingId: idOf('Booking').nullable(),
        why: z.string().max(60).nullable(),
      }),
    )
    .max(104),
}) satisfies z.ZodType<RecurringPlan>;
export const PlanList = z.object({ items: z.array(PlanView).max(200) });

const disrupted = {
  siteId: idOf('Site'),
  kind: z.enum(disruptionKinds),
  resourceIds: z
    .array(idOf('Resource'))
    .max(200)
    .meta({ description: 'What is out; none for a storm: every bay and every team' }),
  span: span.meta({ description: 'From when (included) until when (excluded)' }),
};
const setShape = {
  resourceId: idOf('Resource'),
  crewIds: z.array(idOf('Resource')).max(30),
  assetIds: z.array(idOf('Resource')).max(30),
  bufferBefore: z.number().min(0).max(2880),
  bufferAfter: z.number().min(0).max(2880),
  travelMinutes: z.int().min(0).max(2880),
};
const changeShape = {
  bookingId: idOf('Booking'),
  version: z.int().min(0).max(1_000_000),
  number: z.string().max(20),
};
export const PlanDisruption = z.strictObject({
  ...disrupted,
  patienceMinutes: z
    .int()
    .min(0)
    .max(20_160)
    .default(480)
    .meta({ description: 'How far a job may be moved in time before it is rather cancelled' }),
});
const jobChange = z.object({
  ...changeShape,
  from: z.object({ startsAt: instant, resourceId: idOf('Resource') }),
  to: z.object({ ...setShape, startsAt: instant }).nullable(),
});
const figure = z.number().min(0).max(10_000_000);
export const WaysOut = z.object({
  ways: z
    .array(
      z.object({
        changes: z.array(jobChange).max(500),
        cancelled: figure,
        movedInTime: figure,
        minutesMoved: figure,
        movedInPlace: figure,
      }),
    )
    .max(4),
  names: z
    .array(z.object({ resourceId: idOf('Resource'), name: z.string().max(120) }))
    .max(1000)
    .meta({ description: 'Of every place and person that a way out names' }),
});
export const CarryOutPlan = z.strictObject({
  ...disrupted,
  reason: line(200),
  changes: z
    .array(
      z.strictObject({
        ...changeShape,
        from: z.strictObject({ startsAt: instant, resourceId: idOf('Resource') }),
        to: z.strictObject({ ...setShape, startsAt: instant }).nullable(),
      }),
    )
    .max(500)
    .meta({ description: 'Of the way that was chosen, as it was answered' }),
});
export const DisruptionRef = z.strictObject({ disruptionId: idOf('Disruption') });
export const ListDisruptions = z.strictObject({ siteId: idOf('Site'), span });
export const DisruptionView = z.object({
  id: idOf('Disruption'),
  version: z.int().min(0).max(1_000_000),
  siteId: idOf('Site'),
  kind: z.enum(disruptionKinds),
  resourceIds: z.array(idOf('Resource')).max(400),
  span: spanView,
  reason: z.string().max(200),
  moved: z.int().min(0).max(1000),
  cancelled: z.int().min(0).max(1000),
  appliedAt: instant,
  liftedAt: instant.nullable(),
}) satisfies z.ZodType<Disruption>;
export const DisruptionList = z.object({ items: z.array(DisruptionView).max(200) });

export const LostDemand = z.strictObject({
  siteId: idOf('Site'),
  from: localDate,
  to: localDate.meta({ description: 'The last date that counts' }),
});
const searches = z.int().min(0).max(1_000_000_000);
export const LostDemandView = z.object({
  searches: searches.meta({ description: 'All that found nothing in those business days' }),
  items: z
    .array(z.object({ constraint: z.enum(constraints), searches, share: z.number().min(0).max(1) }))
    .max(constraints.length),
});
