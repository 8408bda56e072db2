import { minutesOfDay } from '@bling/domain/facilities';
import type { SizeClass } from '@bling/domain/kernel';
import {
  always,
  type Conditions,
  type Effect,
  type PriceRule,
  type RuleKind,
  type SoilLevel,
} from '@bling/domain/pricing';

/** A rule as it is written on the page: figures are what was typed. */
export type RuleForm = {
  readonly kind: Exclude<RuleKind, 'membership'>;
  readonly name: string;
  readonly direction: Effect['direction'];
  readonly by: Effect['by'];
  readonly figure: string;
  readonly priority: string;
  readonly combinable: boolean;
  readonly siteIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly sizes: readonly SizeClass[];
  readonly soils: readonly SoilLevel[];
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly kmFrom: string;
  readonly kmBelow: string;
};

export const emptyForm: RuleForm = {
  kind: 'peak',
  name: '',
  direction: 'up',
  by: 'percent',
  figure: '10',
  priority: '0',
  combinable: true,
  siteIds: [],
  serviceIds: [],
  sizes: [],
  soils: [],
  weekdays: [],
  from: '',
  until: '',
  firstDay: '',
  lastDay: '',
  kmFrom: '',
  kmBelow: '',
};

const PERCENT = /^\d{1,3}(?:[.,]\d{1,2})?$/u;
const AMOUNT = /^\d{1,5}(?:[.,]\d{1,2})?$/u;
/** Hundredths of what was typed: cents, or basis points. */
export const hundredths = (typed: string): number => Math.round(Number(typed.replace(',', '.')) * 100);
export const figureText = (count: number): string => String(count / 100);

/** Null while the figure is none. */
export const effectOf = (
  { by, direction, figure }: Pick<RuleForm, 'by' | 'direction' | 'figure'>,
  currency: string,
): Effect | null => {
  const typed = figure.trim();
  if (!(by === 'percent' ? PERCENT : AMOUNT).test(typed) || hundredths(typed) === 0) return null;
  return by === 'percent'
    ? { by, direction, basisPoints: hundredths(typed) }
    : { by, direction, amount: { amount: hundredths(typed), currency } };
};

const orNull = (typed: string): string | null => (typed === '' ? null : typed);
const kmOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed.replace(',', '.')));
type Weekday = Conditions['weekdays'][number];
const isWeekday = (day: number): day is Weekday => day >= 1 && day <= 7;

const timesOf = ({ from, until }: RuleForm): Conditions['times'] =>
  from === '' && until === '' ? [] : [{ from: from || '00:00', until: until || '24:00' }];
const datesOf = ({ firstDay, lastDay }: RuleForm): Conditions['dates'] =>
  firstDay === '' && lastDay === '' ? null : { from: orNull(firstDay), until: orNull(lastDay) };
const distanceOf = ({ kind, kmFrom, kmBelow }: RuleForm): Conditions['distanceKm'] =>
  kind === 'zone' ? { from: kmOf(kmFrom) ?? 0, below: kmOf(kmBelow) } : null;

/** Only the conditions that the form speaks of; what it does not know of stays as it was. */
export const conditionsOf = (form: RuleForm, before: Conditions = always): Conditions => ({
  ...before,
  siteIds: form.siteIds,
  serviceIds: form.serviceIds,
  sizes: form.kind === 'size' ? form.sizes : before.sizes,
  soils: form.kind === 'soil' ? form.soils : before.soils,
  weekdays: form.weekdays.map(Number).filter(isWeekday),
  times: timesOf(form),
  dates: datesOf(form),
  distanceKm: distanceOf(form),
});

/** The rule that the form would make; null while its figure is none. */
export const draftOf = (form: RuleForm, currency: string, rule: PriceRule | null): PriceRule | null => {
  const effect = effectOf(form, currency);
  if (effect === null) return null;
  return {
    id: rule?.id ?? 'draft',
    version: rule?.version ?? 0,
    kind: form.kind,
    name: form.name.trim() || 'This rule',
    priority: Number.parseInt(form.priority, 10) || 0,
    combinable: form.combinable,
    window: rule?.window ?? { from: null, until: null },
    conditions: conditionsOf(form, rule?.conditions),
    effect,
    status: 'active',
  };
};

const figureOf = (effect: Effect): string =>
  figureText(effect.by === 'percent' ? effect.basisPoints : effect.amount.amount);

/** A rule as it stands, to be written over. */
export const formOf = (rule: PriceRule): RuleForm => {
  const { kind, conditions, effect } = rule;
  const [range] = conditions.times;
  return {
    ...emptyForm,
    kind: kind === 'membership' ? 'promo' : kind,
    name: rule.name,
    direction: effect.direction,
    by: effect.by,
    figure: figureOf(effect),
    priority: String(rule.priority),
    combinable: rule.combinable,
    siteIds: conditions.siteIds,
    serviceIds: conditions.serviceIds,
    sizes: conditions.sizes,
    soils: conditions.soils,
    weekdays: conditions.weekdays.map(String),
    from: range?.from ?? '',
    until: range?.until ?? '',
    firstDay: conditions.dates?.from ?? '',
    lastDay: conditions.dates?.until ?? '',
    kmFrom: String(conditions.distanceKm?.from ?? ''),
    kmBelow: String(conditions.distanceKm?.below ?? ''),
  };
};

/** Whether the range goes on past midnight, for the reader to know. */
export const isPastMidnight = ({ from, until }: Pick<RuleForm, 'from' | 'until'>): boolean =>
  from !== '' && until !== '' && minutesOfDay(until) <= minutesOfDay(from);
