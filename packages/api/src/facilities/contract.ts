import { bayStatuses, type Closure, closureKinds, MOST_BAYS, type WashBay } from '@bling/domain/facilities';
import { bayKinds } from '@bling/domain/kernel';
import * as z from 'zod';
import { idOf, instant, line, sizeClass } from '../kernel/contract.ts';

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
/** With the bookings that now stand in its way. */
export const BayStatusSet = z.object({
  ...BayView.shape,
  inTheWay: z.array(z.object({ bookingId: idOf('Booking'), startsAt: instant })).max(200),
});
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
  teamId: idOf('Team').nullable(),
  span,
  reason: z.string().max(200),
  kind: z.enum(closureKinds),
}) satisfies z.ZodType<Pick<Closure, 'id' | 'version' | 'siteId' | 'bayId' | 'teamId' | 'span' | 'reason' | 'kind'>>;
export const ListClosures = z.strictObject({ siteId: idOf('Site'), from: instant, to: instant });
export const ClosureList = z.object({ items: z.array(ClosureView).max(500) });
export const CreateClosure = z.strictObject({
  siteId: idOf('Site'),
  bayId: idOf('Bay').nullable().default(null),
  teamId: idOf('Team').nullable().default(null),
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
export { CreateSite, SetUp, SetUpDone, SetUpNeeded, SiteList, SiteRef, SiteView, UpdateSite } from './site.ts';
