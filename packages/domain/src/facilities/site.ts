import {
  type Change,
  change,
  followedBy,
  ok,
  type Position,
  refusing,
  type SiteId,
  type TaxMode,
  type TaxRounding,
} from '../kernel/index.ts';
import { facilitiesFailures } from './failures.ts';
import { type DatedException, intervalsOverlap, type OpeningHours, type WallTime, weekOverlaps } from './hours.ts';
import { type SiteSettings, tiersComplete } from './settings.ts';

export type SiteAddress = {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
};

/** What receipts and invoices say of the house. */
export type Letterhead = {
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly receiptFooter: string | null;
  /** Path of a picture on the server. */
  readonly logo: string | null;
};
export const blankLetterhead: Letterhead = { legalName: null, taxNumber: null, receiptFooter: null, logo: null };

export type Site = OpeningHours &
  Letterhead & {
    readonly id: SiteId;
    readonly version: number;
    readonly name: string;
    /** Short and unique, part of walk-in and invoice numbers: `HS`. */
    readonly code: string;
    /** IANA name. */
    readonly zone: string;
    /** When the business day turns, wall time. */
    readonly dayEndsAt: WallTime;
    readonly address: SiteAddress;
    readonly position: Position | null;
    /** ISO 4217. */
    readonly currency: string;
    readonly taxMode: TaxMode;
    readonly taxRounding: TaxRounding;
    readonly settings: SiteSettings;
  };

export type SiteFact =
  | { readonly type: 'site/created' | 'site/changed'; readonly siteId: SiteId }
  /** Customers are to be reminded at another time than so many hours before. */
  | { readonly type: 'site/reminding-changed'; readonly siteId: SiteId; readonly hoursBefore: number };
export type SiteDraft = Omit<Site, 'version'>;
export type SitePatch = Partial<Omit<SiteDraft, 'id' | 'currency'>>;
/** What the rules must know of the other sites. */
export type OtherSites = { readonly codes: readonly string[] };

const refuse = refusing(facilitiesFailures);

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const repeatedDate = (exceptions: readonly DatedException[]): string | undefined =>
  exceptions.find(({ date }, index) => exceptions.findIndex((other) => other.date === date) < index)?.date;

const checked = (site: Site, others: OtherSites) => {
  if (others.codes.includes(site.code)) return refuse('site/code-taken');
  if (!isZone(site.zone)) return refuse('site/unknown-zone');
  if (weekOverlaps(site.hours)) return refuse('site/hours-overlap');
  const twice = repeatedDate(site.exceptions);
  if (twice !== undefined) return refuse('site/exception-twice', { date: twice });
  const crowded = site.exceptions.find(({ intervals }) => intervalsOverlap(intervals));
  if (crowded !== undefined) return refuse('site/exception-overlaps', { date: crowded.date });
  if (!tiersComplete(site.settings.cancellationTiers)) return refuse('site/tiers-incomplete');
  return ok(site);
};

const told = (site: Site, type: 'site/created' | 'site/changed'): Change<Site, SiteFact> =>
  change(site, { type, siteId: site.id });

/** A change, and beside it that reminders go out at another time, when they do. */
const changed = (before: Site, after: Site): Change<Site, SiteFact> => {
  const first = told(after, 'site/changed');
  const { reminderHours: hoursBefore } = before.settings;
  if (hoursBefore === after.settings.reminderHours) return first;
  const fact = { type: 'site/reminding-changed', siteId: before.id, hoursBefore } as const;
  return followedBy(first, change<Site, SiteFact>(first.next, fact));
};

export const Site = {
  create: (draft: SiteDraft, others: OtherSites) => {
    const site = checked({ ...draft, version: 0 }, others);
    return site.ok ? ok(told(site.value, 'site/created')) : site;
  },

  /** `others` leaves this site out. The currency stays: amounts are stored in it. */
  update: (before: Site, patch: SitePatch, others: OtherSites) => {
    const site = checked({ ...before, ...patch }, others);
    return site.ok ? ok(changed(before, site.value)) : site;
  },
} as const;
