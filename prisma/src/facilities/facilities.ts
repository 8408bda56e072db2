import type { Bays, Closures, Sites } from '@bling/api/ports';
import {
  type BayFact,
  type Closure,
  type ClosureFact,
  type Site,
  type SiteFact,
  type WashBay,
  type SiteSettings,
  bayShown,
  defaultSiteSettings,
  closureShown,
  siteShown,
} from '@bling/domain/facilities';
import type { Bay as BayRow, Closure as ClosureRow, Site as SiteRow } from '../../generated/client.ts';
import {
  dateOrNull,
  instantOf,
  instantOrNull,
  json,
  knowing,
  saving,
  stored,
  type Transaction,
} from '../transaction.ts';

const toSite = ({ lat, lng, createdAt: _, updatedAt: __, ...row }: SiteRow): Site => ({
  ...row,
  position: lat === null || lng === null ? null : { lat, lng },
  address: stored(row.address),
  hours: stored(row.hours),
  exceptions: stored(row.exceptions),
  settings: { ...defaultSiteSettings, ...stored<SiteSettings>(row.settings) },
  taxMode: stored(row.taxMode),
  taxRounding: stored(row.taxRounding),
});

const fromSite = ({ position, ...site }: Site) => ({
  ...site,
  lat: position?.lat ?? null,
  lng: position?.lng ?? null,
  address: json(site.address),
  hours: json(site.hours),
  exceptions: json(site.exceptions),
  settings: json(site.settings),
});

export const prismaSites = (transaction: Transaction): Sites => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'site');
  return {
    find: async (id) => {
      const row = await prisma.site.findUnique({ where: { id } });
      return known(row && toSite(row));
    },
    all: async () => (await prisma.site.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(toSite),
    save: saving<Site, SiteFact>(transaction, {
      kind: 'site',
      shown: siteShown,
      create: (next) => prisma.site.create({ data: fromSite(next) }),
      update: async (next, version) =>
        (await prisma.site.updateMany({ where: { id: next.id, version }, data: fromSite(next) })).count,
    }),
  };
};

const toBay = ({ createdAt: _, updatedAt: __, ...row }: BayRow): WashBay => ({
  ...row,
  kind: stored(row.kind),
  maxSize: stored(row.maxSize),
  status: stored(row.status),
});

export const prismaBays = (transaction: Transaction): Bays => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'bay');
  const toRow = (bay: WashBay) => ({ ...bay, equipment: [...bay.equipment] });
  return {
    find: async (id) => {
      const row = await prisma.bay.findUnique({ where: { id } });
      return known(row && toBay(row));
    },
    ofSite: async (siteId) => (await prisma.bay.findMany({ where: { siteId }, orderBy: { number: 'asc' } })).map(toBay),
    save: saving<WashBay, BayFact>(transaction, {
      kind: 'bay',
      shown: bayShown,
      create: (next) => prisma.bay.create({ data: toRow(next) }),
      update: async (next, version) =>
        (await prisma.bay.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
    }),
  };
};

const toClosure = ({ startsAt, endsAt, createdAt: _, updatedAt: __, ...row }: ClosureRow): Closure => ({
  ...row,
  span: { start: instantOf(startsAt), end: instantOf(endsAt) },
  kind: stored(row.kind),
  removedAt: instantOrNull(row.removedAt),
});

const fromClosure = ({ span, removedAt, ...closure }: Closure) => ({
  ...closure,
  startsAt: new Date(span.start),
  endsAt: new Date(span.end),
  removedAt: dateOrNull(removedAt),
});

export const prismaClosures = (transaction: Transaction): Closures => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'closure');
  return {
    find: async (id) => {
      const row = await prisma.closure.findUnique({ where: { id } });
      return known(row && toClosure(row));
    },
    within: async (siteId, { start, end }) => {
      const rows = await prisma.closure.findMany({
        where: { siteId, removedAt: null, startsAt: { lt: new Date(end) }, endsAt: { gt: new Date(start) } },
        orderBy: { startsAt: 'asc' },
        take: 500,
      });
      return rows.map(toClosure);
    },
    save: saving<Closure, ClosureFact>(transaction, {
      kind: 'closure',
      shown: closureShown,
      create: (next) => prisma.closure.create({ data: fromClosure(next) }),
      update: async (next, version) =>
        (await prisma.closure.updateMany({ where: { id: next.id, version }, data: fromClosure(next) })).count,
    }),
  };
};
