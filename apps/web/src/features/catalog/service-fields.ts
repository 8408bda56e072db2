import type { ServiceView } from '@bling/client';
import { type SizeClass, sizeClasses } from '@bling/domain/kernel';
import { figureText, hundredths } from '../prices/rule-form.ts';

/** A service as it is written on the page: figures are what was typed, lists are lines. */
export type ServiceForm = {
  readonly categoryId: string;
  readonly name: string;
  readonly description: string;
  readonly includes: string;
  readonly price: string;
  readonly minutes: string;
  readonly bufferBefore: string;
  readonly bufferAfter: string;
  readonly skills: string;
  readonly equipment: string;
  readonly web: boolean;
  readonly isPopular: boolean;
  readonly mobileAllowed: boolean;
  readonly sizes: Readonly<Record<SizeClass, { readonly price: string; readonly minutes: string }>>;
  /** What a site says of it, by the site's id; nothing typed is: as listed. */
  readonly sites: Readonly<Record<string, SiteFields>>;
};
type SiteFields = { readonly offered: boolean; readonly price: string; readonly minutes: string };
const asListed: SiteFields = { offered: true, price: '', minutes: '' };

export const isMoney = (typed: string): true | string =>
  /^\d{1,5}(?:[.,]\d{1,2})?$/u.test(typed) || 'An amount, like 24.00.';
export const isMinutes = (typed: string): true | string => /^\d{1,4}$/u.test(typed) || 'Whole minutes.';

const blank = { price: '', minutes: '' };
const sizesOf = (bySize: ServiceView['bySize']): ServiceForm['sizes'] => {
  const of = (size: SizeClass) => {
    const figures = bySize[size];
    return figures === undefined
      ? blank
      : { price: figureText(figures.price.amount), minutes: String(figures.minutes) };
  };
  return { compact: of('compact'), standard: of('standard'), large: of('large'), oversized: of('oversized') };
};

type Sites = readonly { readonly id: string }[];
const sitesOf = (known: ServiceView['sites'], sites: Sites): ServiceForm['sites'] =>
  Object.fromEntries(
    sites.map(({ id }) => {
      const own = known.find(({ siteId }) => siteId === id);
      if (own === undefined) return [id, asListed];
      const price = own.price === null ? '' : figureText(own.price.amount);
      return [id, { offered: own.available, price, minutes: own.minutes === null ? '' : String(own.minutes) }];
    }),
  );

export const emptyService = (categoryId: string, sites: Sites = []): ServiceForm => ({
  categoryId,
  name: '',
  description: '',
  includes: '',
  price: '',
  minutes: '30',
  bufferBefore: '0',
  bufferAfter: '5',
  skills: '',
  equipment: '',
  web: true,
  isPopular: false,
  mobileAllowed: false,
  sizes: sizesOf({}),
  sites: sitesOf([], sites),
});

export const formOf = (service: ServiceView, sites: Sites = []): ServiceForm => ({
  categoryId: service.categoryId,
  name: service.name,
  description: service.description,
  includes: service.includes.join('\n'),
  price: figureText(service.price.amount),
  minutes: String(service.minutes),
  bufferBefore: String(service.bufferBefore),
  bufferAfter: String(service.bufferAfter),
  skills: service.skills.join(', '),
  equipment: service.equipment.join(', '),
  web: service.channels.includes('web'),
  isPopular: service.isPopular,
  mobileAllowed: service.mobileAllowed,
  sizes: sizesOf(service.bySize),
  sites: sitesOf(service.sites, sites),
});

const listed = (typed: string, by: RegExp): string[] => [
  ...new Set(
    typed
      .split(by)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

type Figures = { price: { amount: number; currency: string }; minutes: number };
/** Only the sizes for which something was typed; what was left out of one is the listed figure. */
const bySizeOf = ({ sizes, price, minutes }: ServiceForm, currency: string): Partial<Record<SizeClass, Figures>> => {
  const bySize: Partial<Record<SizeClass, Figures>> = {};
  for (const size of sizeClasses) {
    const typed = sizes[size];
    if (typed.price === '' && typed.minutes === '') continue;
    const figures = { price: typed.price || price, minutes: typed.minutes || minutes };
    bySize[size] = { price: { amount: hundredths(figures.price), currency }, minutes: Number(figures.minutes) };
  }
  return bySize;
};

/** Only the sites that differ, and those that the page did not show as they were. */
const siteFiguresOf = ({ sites }: ServiceForm, currency: string, before: ServiceView | null) => {
  const unseen = (before?.sites ?? []).filter(({ siteId }) => sites[siteId] === undefined);
  const typed = Object.entries(sites).flatMap(([siteId, { offered, price, minutes }]) =>
    offered && price === '' && minutes === ''
      ? []
      : [
          {
            siteId,
            available: offered,
            price: price === '' ? null : { amount: hundredths(price), currency },
            minutes: minutes === '' ? null : Number(minutes),
          },
        ],
  );
  return [...unseen, ...typed];
};

/** What the server is sent. `before` keeps what the page does not show. */
export const serviceOf = (form: ServiceForm, currency: string, before: ServiceView | null) => ({
  categoryId: form.categoryId,
  name: form.name,
  description: form.description,
  includes: listed(form.includes, /\n/u),
  order: before?.order ?? 100,
  channels: [...(form.web ? (['web'] as const) : []), 'phone' as const, 'counter' as const],
  price: { amount: hundredths(form.price), currency },
  minutes: Number(form.minutes),
  bySize: bySizeOf(form, currency),
  bufferBefore: Number(form.bufferBefore),
  bufferAfter: Number(form.bufferAfter),
  bayKinds: [...(before?.bayKinds ?? [])],
  equipment: listed(form.equipment, /,/u),
  isPopular: form.isPopular,
  guarantee: before?.guarantee ?? ('none' as const),
  skills: listed(form.skills, /,/u),
  mobileAllowed: form.mobileAllowed,
  sites: siteFiguresOf(form, currency, before),
});
