import { describe, expect, it } from 'vitest';
import { always, Coupon, type CouponDraft, normaliseCode, usable } from './index.ts';
import { addOn, amount, coupon, eur, percent, quoted, refusal, rule, service } from './quote.fixture.ts';

const { version: _, status: __, ...draft } = coupon();
const plain = { mayGoDeep: false };

describe('a coupon', () => {
  it('is created, changed, ended and brought back', () => {
    const fact = (type: string) => ({ value: { facts: [{ type, couponId: 'spring' }] } });
    expect(Coupon.create(draft, [], plain)).toMatchObject(fact('coupon/created'));
    expect(Coupon.update(coupon(), { name: 'May' }, plain)).toMatchObject(fact('coupon/changed'));
    expect(Coupon.deactivate(coupon())).toMatchObject(fact('coupon/deactivated'));
    expect(Coupon.update(coupon({ status: 'inactive' }), {}, plain)).toMatchObject({
      value: { next: { status: 'active' } },
    });
    expect(Coupon.deactivate(coupon({ status: 'inactive' }))).toMatchObject({
      failure: { code: 'coupon/already-inactive' },
    });
  });

  it.each<[string, Partial<CouponDraft>, readonly string[], string]>([
    ['its code was given out before', {}, ['SPRING'], 'coupon/code-taken'],
    [
      'it is never open',
      { window: { from: '2026-05-02T00:00:00.000Z', until: '2026-05-02T00:00:00.000Z' } },
      [],
      'coupon/never',
    ],
    ['it takes more than half', { effect: { ...percent(5001), direction: 'down' } }, [], 'coupon/too-deep'],
  ])('is refused when %s', (_, changes, codes, code) => {
    expect(Coupon.create({ ...draft, ...changes }, codes, plain)).toMatchObject({ failure: { code } });
  });

  it('may take more than half when a manager says so', () => {
    const deep = { ...draft, effect: { ...percent(8000), direction: 'down' as const } };
    expect(Coupon.create(deep, [], { mayGoDeep: true })).toMatchObject({ ok: true });
    expect(Coupon.update(coupon(), { effect: deep.effect }, plain)).toMatchObject({
      failure: { code: 'coupon/too-deep', details: { mostPercent: 50 } },
    });
  });

  it('is the same however it is typed', () => {
    expect([' spr-ing ', 'Spr ing', 'ＳＰＲＩＮＧ'].map(normaliseCode)).toEqual(['SPRING', 'SPRING', 'SPRING']);
  });

  it.each<[string, Partial<Coupon>, object]>([
    ['an ended one is unknown', { status: 'inactive' }, { code: 'coupon/unknown' }],
    [
      'one that is over is not for now',
      { window: { from: null, until: '2026-11-21T10:00:00.000Z' } },
      { code: 'coupon/not-now', details: { until: '2026-11-21T10:00:00.000Z' } },
    ],
    ['one of another site is not for this', { siteIds: ['hill'] }, { code: 'coupon/not-for-this' }],
  ])('%s', (_, changes, failure) => {
    expect(Coupon.ask(coupon(changes), 'harbour', '2026-11-21T10:00:00.000Z')).toMatchObject({ failure });
    expect(Coupon.ask(coupon({ siteIds: ['harbour'] }), 'harbour', '2026-11-21T10:00:00.000Z')).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [{}, { all: 1000, ofCustomer: 9 }, null],
    [{ maxUses: 3 }, { all: 2, ofCustomer: 2 }, null],
    [{ maxUses: 3 }, { all: 3, ofCustomer: 0 }, 'coupon/used-up'],
    [{ maxPerCustomer: 1 }, { all: 5, ofCustomer: 0 }, null],
    [{ maxPerCustomer: 1 }, { all: 5, ofCustomer: 1 }, 'coupon/used-by-you'],
  ])('%o after %o uses', (changes, uses, code) => {
    const answer = usable(coupon(changes), uses);
    expect(answer.ok ? null : answer.failure.code).toBe(code);
  });
});

describe('a quote with a coupon', () => {
  const services = [service('wash', 10_000), service('polish', 20_000)];

  it('takes it off last, of what the rules left', () => {
    const { lines, couponCode } = quoted({ services, rules: [rule('tenth')], coupon: coupon() });
    expect(lines.map((line) => line.amount.amount)).toEqual([7200, 14_400]);
    expect(lines[0]?.adjustments.at(-1)).toEqual({
      kind: 'coupon',
      refId: 'spring',
      name: 'Spring',
      amount: eur(-1800),
    });
    expect(couponCode).toBe('SPRING');
  });

  it('takes it off the services that it names, and what goes with them', () => {
    const addOns = [addOn('seal', 1000, ['polish'])];
    const { lines } = quoted({ services, addOns, coupon: coupon({ serviceIds: ['polish'] }) });
    expect(lines.map((line) => line.amount.amount)).toEqual([10_000, 16_000, 800]);
  });

  it.each<[string, Partial<Coupon>, object]>([
    ['it is for other services', { serviceIds: ['rinse'] }, { code: 'coupon/not-for-this' }],
    [
      'its amount is in another currency',
      { effect: { ...amount(100, 'down', 'USD'), direction: 'down' } },
      { code: 'coupon/not-for-this' },
    ],
    [
      'its minimum is in another currency',
      { minTotal: { amount: 1, currency: 'USD' } },
      { code: 'coupon/not-for-this' },
    ],
    [
      'the job costs too little',
      { minTotal: eur(27_001) },
      { code: 'coupon/below-minimum', details: { minTotal: eur(27_001) } },
    ],
  ])('is refused when %s', (_, changes, failure) => {
    expect(refusal({ services, rules: [rule('tenth')], coupon: coupon(changes) })).toMatchObject(failure);
  });

  it('is given at exactly its minimum', () => {
    expect(refusal({ services, rules: [rule('tenth')], coupon: coupon({ minTotal: eur(27_000) }) })).toBeNull();
  });

  it('may go as deep as the coupon says', () => {
    const half = rule('half', { effect: percent(5000), conditions: always });
    const deep = coupon({ effect: { ...percent(7000), direction: 'down' } });
    expect(quoted({ services: [service('wash', 10_000)], rules: [half], coupon: deep }).total.amount).toBe(3000);
  });
});
