import { type Change, change, ok, refusing } from '../kernel/index.ts';
import { type Condition, type Conditions, saysNothing } from './conditions.ts';
import { DEEP, depthOf, type Effect } from './effect.ts';
import { pricingFailures } from './failures.ts';
import type { RuleKind } from './rule-kind.ts';
import { isNever, type Window } from './window.ts';

export type RuleId = string;
export const priceStatuses = ['active', 'inactive'] as const;
export type PriceStatus = (typeof priceStatuses)[number];

export type PriceRule = {
  readonly id: RuleId;
  readonly version: number;
  readonly kind: RuleKind;
  readonly name: string;
  /** Of rules of one kind that do not go together, the highest has its way. */
  readonly priority: number;
  /** Goes together with others of its kind; else it stands alone. */
  readonly combinable: boolean;
  /** When a price may be asked for under it; when the job may be is a condition. */
  readonly window: Window;
  readonly conditions: Conditions;
  readonly effect: Effect;
  readonly status: PriceStatus;
};

export type RuleFact = { readonly type: `rule/${'created' | 'changed' | 'deactivated'}`; readonly ruleId: RuleId };
export type RuleChange = Change<PriceRule, RuleFact>;
export type RuleDraft = Omit<PriceRule, 'version' | 'status'>;
export type RulePatch = Partial<Omit<RuleDraft, 'id' | 'kind'>>;
/** What must be known of the other active rules. */
export type OtherRules = { readonly names: readonly string[] };
/** What whoever writes a price may do beside it. */
export type Leave = { readonly mayGoDeep: boolean };

/** Each active rule is asked for every price. */
export const MOST_RULES = 200;

const refuse = refusing(pricingFailures);
const told = (rule: PriceRule, type: RuleFact['type']): RuleChange => change(rule, { type, ruleId: rule.id });

/** One of these conditions makes a rule what its kind says. */
const made: Partial<Record<RuleKind, readonly Condition[]>> = {
  size: ['sizes'],
  soil: ['soils'],
  peak: ['times', 'weekdays', 'dates'],
  zone: ['distanceKm'],
};
/** The condition that its kind asks for and it does not have. */
const lacking = ({ kind, conditions }: PriceRule): Condition | undefined => {
  const needed = made[kind] ?? [];
  return needed.every((condition) => saysNothing(conditions, condition)) ? needed[0] : undefined;
};

const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((other) => other.toLowerCase() === name.toLowerCase());

const checked = (rule: PriceRule, { names }: OtherRules, { mayGoDeep }: Leave) => {
  if (isNamed(rule.name, names)) return refuse('rule/name-taken');
  if (names.length >= MOST_RULES) return refuse('rule/too-many', { most: MOST_RULES });
  const condition = lacking(rule);
  if (condition !== undefined) return refuse('rule/condition-missing', { condition });
  if (isNever(rule.window)) return refuse('rule/never');
  if (!mayGoDeep && depthOf(rule.effect) > DEEP) return refuse('rule/too-deep', { mostPercent: DEEP / 100 });
  return ok(rule);
};

export const PriceRule = {
  create: (draft: RuleDraft, others: OtherRules, leave: Leave) => {
    const rule = checked({ ...draft, version: 0, status: 'active' }, others, leave);
    return rule.ok ? ok(told(rule.value, 'rule/created')) : rule;
  },

  /** `others` leaves this rule out. A rule that was ended comes back by it. */
  update: (
    rule: PriceRule,
    patch: RulePatch,
    { others, leave }: { readonly others: OtherRules; readonly leave: Leave },
  ) => {
    const changed = checked({ ...rule, ...patch, status: 'active' }, others, leave);
    return changed.ok ? ok(told(changed.value, 'rule/changed')) : changed;
  },

  /** Prices asked for from now on do not know it; signed ones keep it until they expire. */
  deactivate: (rule: PriceRule) =>
    rule.status === 'inactive'
      ? refuse('rule/already-inactive')
      : ok(told({ ...rule, status: 'inactive' }, 'rule/deactivated')),

  /** Which condition a rule of the kind cannot do without, where there is one. */
  asks: (kind: RuleKind): readonly Condition[] => made[kind] ?? [],
} as const;
