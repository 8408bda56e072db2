import { type Condition, isFor, missedBy, type Occasion } from './conditions.ts';
import { centsOf, type Drawn, stepped, sumOf } from './drawn.ts';
import { type ByLine, deltasOf, type Effect, suits } from './effect.ts';
import type { PriceRule, RuleId } from './rule.ts';
import type { RuleKind } from './rule-kind.ts';
import { isOpen } from './window.ts';
import type { Instant } from '../kernel/index.ts';

/** Why a rule said nothing: the condition that failed, or that there is nothing for it to speak of. */
export type Silence = Condition | 'status' | 'window' | 'currency' | 'member' | 'lines' | 'outranked';
export type Heard = { readonly ruleId: RuleId; readonly silence: Silence | null; readonly amount: number };
/** What the rules of one kind made of the lines, and what each of them said. */
export type Stage = { readonly lines: readonly Drawn[]; readonly heard: readonly Heard[] };

export type Asked = { readonly occasion: Occasion; readonly currency: string; readonly at: Instant };

const closed = (rule: PriceRule, { currency, at }: Asked): Silence | null => {
  if (rule.status !== 'active') return 'status';
  if (!isOpen(rule.window, at)) return 'window';
  return suits(rule.effect, currency) ? null : 'currency';
};

const silenceOf = (rule: PriceRule, asked: Asked, lines: readonly Drawn[]): Silence | null => {
  const shut = closed(rule, asked) ?? missedBy(rule.conditions, asked.occasion);
  if (shut !== null) return shut;
  if (rule.kind === 'membership' && !asked.occasion.isMember) return 'member';
  return lines.some(({ subject }) => isFor(rule.conditions, subject)) ? null : 'lines';
};

/** What an effect adds to each line that it is for. */
export const deltasFor = (effect: Effect, lines: readonly Drawn[], isMeant: (line: Drawn) => boolean): ByLine =>
  deltasOf(effect, new Map(lines.flatMap((line, index) => (isMeant(line) ? [[index, line.amount.amount]] : []))));

const byId = (a: PriceRule, b: PriceRule): number => (a.id < b.id ? -1 : 1);
/** Surcharges before discounts, so that none is cut off too early; then by id, so that the order of asking is none. */
const inTurn = (a: PriceRule, b: PriceRule): number =>
  Number(a.effect.direction === 'down') - Number(b.effect.direction === 'down') || byId(a, b);

/** All of them together, each reckoned from what the lines cost before any. */
const together = (lines: readonly Drawn[], rules: readonly PriceRule[]): Stage => {
  let after = lines;
  const heard: Heard[] = [];
  for (const rule of rules.toSorted(inTurn)) {
    const { id, kind, name, conditions, effect } = rule;
    const before = sumOf(centsOf(after));
    const deltas = deltasFor(effect, lines, ({ subject }) => isFor(conditions, subject));
    after = stepped(after, deltas, { kind, refId: id, name });
    heard.push({ ruleId: id, silence: null, amount: sumOf(centsOf(after)) - before });
  }
  return { lines: after, heard };
};

type Choice = { readonly rules: readonly PriceRule[]; readonly stage: Stage };
const rankOf = ({ rules }: Choice): number => Math.max(...rules.map(({ priority }) => priority));
const costOf = ({ stage }: Choice): number => sumOf(centsOf(stage.lines));
/** The highest priority; of equals what is best for the customer; of equals still the first by id, as they stand. */
const better = (a: Choice, b: Choice): number => rankOf(b) - rankOf(a) || costOf(a) - costOf(b);

const choose = (lines: readonly Drawn[], speaking: readonly PriceRule[]): Choice | undefined => {
  const combined = speaking.filter(({ combinable }) => combinable);
  const alone = speaking.filter(({ combinable }) => !combinable).map((rule) => [rule]);
  const choices = (combined.length === 0 ? alone : [combined, ...alone]).map((rules) => ({
    rules,
    stage: together(lines, rules),
  }));
  return choices.toSorted(better)[0];
};

/**
 * The rules of one kind: those that go together are taken together, one that does not stands alone, and of these choices
 * the one with the highest priority is taken, then the cheapest.
 */
export const stageOf = (
  kind: RuleKind,
  lines: readonly Drawn[],
  { rules, asked }: { readonly rules: readonly PriceRule[]; readonly asked: Asked },
): Stage => {
  const own = rules.filter((rule) => rule.kind === kind).toSorted(byId);
  const told = own.map((rule) => ({ rule, silence: silenceOf(rule, asked, lines) }));
  const choice = choose(
    lines,
    told.filter(({ silence }) => silence === null).map(({ rule }) => rule),
  );
  const taken = choice?.stage.heard ?? [];
  const heard = told.map(
    ({ rule, silence }): Heard =>
      taken.find(({ ruleId }) => ruleId === rule.id) ?? {
        ruleId: rule.id,
        silence: silence ?? 'outranked',
        amount: 0,
      },
  );
  return { lines: choice?.stage.lines ?? lines, heard };
};
