import type { Site } from '@bling/domain/facilities';
import { bayKinds, taxModes, taxRoundings } from '@bling/domain/kernel';
import * as z from 'zod';
import { idOf, line, localDate, sizeClass, text, wallTime } from '../kernel/contract.ts';

const interval = { opens: wallTime, closes: wallTime };
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
const few = z.int().min(0).max(10_000);

const tier = { hoursBefore: z.number().min(0).max(1000), percent: z.number().min(0).max(100) };
const settingsShape = {
  confirmation: z.enum(['manual', 'instant']),
  gridMinutes: z.object({ web: z.int().min(5).max(240), staff: z.int().min(1).max(240) }),
  noticeMinutes: z.object({ web: few, staff: few }),
  horizonDays: z.int().min(1).max(365),
  cancellationTiers: z.array(z.object(tier)).min(1).max(10),
  rescheduleNoticeHours: z.number().min(0).max(1000),
  noShowAfterMinutes: few,
  holdMinutes: z.int().min(1).max(60),
  holdMaxMinutes: z.int().min(1).max(120),
  pendingExpiry: z.object({ hours: z.number().min(0).max(1000), hoursBeforeStart: z.number().min(0).max(1000) }),
  maxPending: z.object({ verified: z.int().min(1).max(100), unverified: z.int().min(1).max(100) }),
  servicesPerBooking: z.object({ min: z.int().min(1).max(10), max: z.int().min(1).max(10) }),
  jobMinutes: z.object({ min: z.int().min(5).max(1440), max: z.int().min(5).max(1440) }),
  maxTotal: z.int().min(1).max(100_000_000),
  priceFloor: z.int().min(0).max(1_000_000),
  quoteValidMinutes: z.int().min(1).max(1440),
  feeHonouredMinutes: z.int().min(0).max(60),
  undoMinutes: z.int().min(0).max(60),
  travelKmPerHour: z.number().min(5).max(130),
  reminderHours: z.int().min(0).max(720),
};
const settings = z.object(settingsShape);

type Shape = Readonly<Record<string, z.ZodType>>;
/** Inputs refuse what they do not know, also inside. */
const strictly = <S extends Shape>(shape: S): S =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, field instanceof z.ZodObject ? field.strict() : field]),
  ) as S;

const position = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
const strictPosition = z.strictObject(position.shape);
const letterhead = {
  legalName: z.string().max(120).nullable(),
  taxNumber: z.string().max(40).nullable(),
  receiptFooter: z.string().max(500).nullable(),
  logo: z.string().max(200).nullable(),
};
const siteShape = {
  name: z.string().max(120),
  code: z.string().max(6),
  zone: z.string().max(64).meta({ description: 'IANA time zone' }),
  dayEndsAt: wallTime,
  address: z.object({
    lines: z.array(z.string().max(120)).max(4),
    postcode: z.string().max(20),
    city: z.string().max(80),
    country: z.string().max(2),
  }),
  position: position.nullable(),
  hours: z.array(z.object({ weekday, ...interval })).max(50),
  exceptions: z
    .array(
      z.object({
        date: localDate,
        intervals: z.array(z.object(interval)).max(6),
        reason: z.string().max(200).nullable(),
      }),
    )
    .max(400),
  currency: z.string().max(3),
  taxMode: z.enum(taxModes),
  taxRounding: z.enum(taxRoundings),
  settings,
  ...letterhead,
};

export const SiteView = z.object({
  id: idOf('Site'),
  version: z.int().min(0).max(1_000_000),
  ...siteShape,
}) satisfies z.ZodType<Site>;
export const SiteList = z.object({ items: z.array(SiteView).max(500) });
export const SiteRef = z.strictObject({ siteId: idOf('Site') });

const letterheadInput = {
  legalName: line(120).nullable(),
  taxNumber: line(40).nullable(),
  receiptFooter: text(500).nullable(),
  logo: z
    .string()
    .regex(/^\/[\w\-./]{1,199}$/u, 'A path on this server')
    .max(200)
    .meta({ description: 'A path on this server', examples: ['/logo.svg'] })
    .nullable(),
};
const siteInput = z.strictObject({
  name: line(120),
  code: z
    .string()
    .regex(/^[A-Z0-9]{1,6}$/u, 'Up to six capital letters and digits')
    .max(6),
  zone: line(64),
  dayEndsAt: wallTime.default('00:00'),
  address: z.strictObject({
    lines: z.array(line(120)).min(1).max(4),
    postcode: line(20),
    city: line(80),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .max(2),
  }),
  position: strictPosition.nullable().default(null),
  hours: z.array(z.strictObject({ weekday, ...interval })).max(50),
  exceptions: z
    .array(
      z.strictObject({
        date: localDate,
        intervals: z.array(z.strictObject(interval)).max(6),
        reason: line(200).nullable(),
      }),
    )
    .max(400),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .max(3),
  taxMode: siteShape.taxMode,
  taxRounding: siteShape.taxRounding,
  settings: z
    .strictObject({ ...strictly(settingsShape), cancellationTiers: z.array(z.strictObject(tier)).min(1).max(10) })
    .partial(),
});
export const CreateSite = z.strictObject({
  ...siteInput.shape,
  legalName: letterheadInput.legalName.default(null),
  taxNumber: letterheadInput.taxNumber.default(null),
  receiptFooter: letterheadInput.receiptFooter.default(null),
  logo: letterheadInput.logo.default(null),
});
export const UpdateSite = z.strictObject({
  ...siteInput.omit({ currency: true, dayEndsAt: true, position: true }).partial().shape,
  dayEndsAt: wallTime.optional(),
  ...z.strictObject(letterheadInput).partial().shape,
  position: strictPosition.nullable().optional(),
  siteId: idOf('Site'),
  version: z.int().min(1).max(1_000_000),
});

/** The first-run wizard, all of its steps. */
export const SetUp = z.strictObject({
  site: z.strictObject({
    ...siteInput.omit({ exceptions: true, settings: true, position: true }).shape,
    position: strictPosition.nullable().default(null),
    legalName: letterheadInput.legalName.default(null),
    taxNumber: letterheadInput.taxNumber.default(null),
  }),
  bays: z
    .array(z.strictObject({ name: line(40), kind: z.enum(bayKinds), maxSize: sizeClass }))
    .min(1)
    .max(20),
  services: z
    .array(
      z.strictObject({
        name: line(80),
        description: text(500).default(''),
        price: z.int().min(0).max(1_000_000).meta({ description: 'Minor units of the site’s currency' }),
        minutes: z.int().min(5).max(600),
      }),
    )
    .min(1)
    .max(5),
  policy: siteInput.shape.settings,
  taxBasisPoints: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .meta({ description: 'The tax on these services, percent with two decimals: 2300 is 23 %' }),
});
export const SetUpDone = z.object({
  site: SiteView,
  bays: z.int().min(0).max(20),
  services: z.int().min(0).max(5),
});
export const SetUpNeeded = z.object({ needed: z.boolean() });
