import { bayStatuses, type Closure, closureKinds, MOST_BAYS, type Site, type WashBay } from '@bling/domain/facilities';
import { bayKinds, taxModes, taxRoundings } from '@bling/domain/kernel';
import * as z from 'zod';
import { idOf, instant, line, localDate, sizeClass, wallTime } from '../kernel/contract.ts';

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

const settings = z.object({
  confirmation: z.enum(['manual', 'instant']),
  gridMinutes: z.object({ web: z.int().min(5).max(240), staff: z.int().min(1).max(240) }),
  noticeMinutes: z.object({ web: few, staff: few }),
  horizonDays: z.int().min(1).max(365),
  cancellationTiers: z
    .array(z.object({ hoursBefore: z.number().min(0).max(1000), percent: z.number().min(0).max(100) }))
    .min(1)
    .max(10),
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
});

const position = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
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
};

export const SiteView = z.object({
  id: idOf('Site'),
  version: z.int().min(0).max(1_000_000),
  ...siteShape,
}) satisfies z.ZodType<Site>;
export const SiteList = z.object({ items: z.array(SiteView).max(500) });
export const SiteRef = z.strictObject({ siteId: idOf('Site') });

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
  position: position.nullable().default(null),
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
  settings: z.strictObject(settings.shape).partial(),
});
export const CreateSite = siteInput;
export const UpdateSite = z.strictObject({
  ...siteInput.omit({ currency: true, dayEndsAt: true, position: true }).partial().shape,
  dayEndsAt: wallTime.optional(),
  position: position.nullable().optional(),
  siteId: idOf('Site'),
  version: z.int().min(1).max(1_000_000),
});

export const BayView = z.object({
  id: idOf('Bay'),
  version: z.int().min(0).max(1_000_000),
  siteId: idOf('Site'),
  number: z.int().min(1).max(999),
  name: z.string().max(40),
  kind: z.enum(bayKinds),
  maxSize: sizeClass,
  equipment: z.array(z.string().max(40)).max(30),
  status: z.enum(bayStatuses),
}) satisfies z.ZodType<WashBay>;
export const BayList = z.object({ items: z.array(BayView).max(MOST_BAYS) });

const bayInput = z.strictObject({
  number: z.int().min(1).max(999),
  name: line(40),
  kind: z.enum(bayKinds),
  maxSize: sizeClass,
  equipment: z.array(line(40)).max(30),
});
export const CreateBay = z.strictObject({ siteId: idOf('Site'), ...bayInput.shape });
export const UpdateBay = z.strictObject({
  ...bayInput.partial().shape,
  bayId: idOf('Bay'),
  version: z.int().min(1).max(1_000_000),
});
export const SetBayStatus = z.strictObject({ bayId: idOf('Bay'), status: z.enum(bayStatuses) });

const span = z.object({ start: instant, end: instant });
export const ClosureView = z.object({
  id: idOf('Closure'),
  version: z.int().min(0).max(1_000_000),
  siteId: idOf('Site'),
  bayId: idOf('Bay').nullable(),
  span,
  reason: z.string().max(200),
  kind: z.enum(closureKinds),
}) satisfies z.ZodType<Pick<Closure, 'id' | 'version' | 'siteId' | 'bayId' | 'span' | 'reason' | 'kind'>>;
export const ListClosures = z.strictObject({ siteId: idOf('Site'), from: instant, to: instant });
export const ClosureList = z.object({ items: z.array(ClosureView).max(500) });
export const CreateClosure = z.strictObject({
  siteId: idOf('Site'),
  bayId: idOf('Bay').nullable().default(null),
  span: z.strictObject(span.shape),
  reason: line(200),
  kind: z.enum(closureKinds),
});
export const ClosureRef = z.strictObject({ closureId: idOf('Closure') });

export {
  AssetList,
  AssetView,
  CreateAsset,
  CreateTeam,
  SetAssetStatus,
  SetTeamStatus,
  TeamList,
  TeamView,
  UpdateAsset,
  UpdateTeam,
} from './movables.ts';
