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
import type { Bay as BayRow, Closure as ClosureRow } from '../../generated/client.ts';
import { mappedRows } from '../table-rows.ts';
import { dateOrNull, instantOf, instantOrNull, knowing, saving, stored, type Transaction } from '../transaction.ts';

type SiteRow = Omit<Site, 'position' | 'settings'> & {
  readonly lat: number | null;
  readonly lng: number | null;
  readonly settings: Partial<SiteSettings>;
};

const siteRows = mappedRows<Site, SiteFact, SiteRow>({
  kind: 'site',
  table: 'facilities.site',
  isStamped: true,
  shown: siteShown,
  json: ['address', 'hours', 'exceptions', 'settings'],
  columns: {
    id: 'id',
    version: 'version',
    name: 'name',
    code: 'code',
    zone: 'zone',
    dayEndsAt: 'day_ends_at',
    address: 'address',
    lat: 'lat',
    lng: 'lng',
    hours: 'hours',
    exceptions: 'exceptions',
    currency: 'currency',
    taxMode: 'tax_mode',
    taxRounding: 'tax_rounding',
    settings: 'settings',
    legalName: 'legal_name',
    taxNumber: 'tax_number',
    receiptFooter: 'receipt_footer',
    logo: 'logo',
  },
  toRow: ({ position, ...site }) => ({ ...site, lat: position?.lat ?? null, lng: position?.lng ?? null }),
  toWhole: ({ lat, lng, settings, ...row }) => ({
    ...row,
    position: lat === null || lng === null ? null : { lat, lng },
    settings: { ...defaultSiteSettings, ...settings },
  }),
});

export const sqlSites = (transaction: Transaction): Sites => {
  const { find, save, where } = siteRows(transaction);
  return { find, save, all: () => where('all', 'true order by name, id', []) };
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
