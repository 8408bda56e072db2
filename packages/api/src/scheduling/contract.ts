import { bayKinds } from '@bling/domain/kernel';
import { type Hold, placeModes, type Slot, type SlotExplanation } from '@bling/domain/scheduling';
import * as z from 'zod';
import { idOf, instant, position, sizeClass } from '../kernel/contract.ts';
import { wish } from '../pricing/index.ts';

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
  ...whereabouts,
  visitorKey: visitorKey.optional().meta({ description: 'The visitor’s own hold does not count as taken' }),
  forCounter: z.boolean().default(false).meta({ description: 'By the rules of the counter; for staff of the site' }),
};

export const FindSlots = z.strictObject({ ...search, from: instant, to: instant });
export const SlotView = z.object({
  startsAt: instant,
  endsAt: instant,
  resourceIds: z.array(idOf('Resource')).max(200),
}) satisfies z.ZodType<Slot>;
export const SlotList = z.object({
  items: z.array(SlotView).max(10_000),
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
