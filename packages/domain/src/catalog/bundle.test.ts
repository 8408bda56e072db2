import { describe, expect, it } from 'vitest';
import { Bundle, type BundleDraft, LEAST_TOGETHER } from './index.ts';

const draft: BundleDraft = {
  id: 'spring',
  name: 'Spring clean',
  description: '',
  order: 1,
  serviceIds: ['wash', 'wax'],
  basisPoints: 1000,
  channels: ['web'],
};
const alone = { names: [] };
const made = Bundle.create(draft, alone);
if (!made.ok) throw new Error(made.failure.code);
const { next: bundle } = made.value;

describe('a bundle', () => {
  it('is made, changed, taken off the menu and brought back', () => {
    expect(made.value).toEqual({
      next: { ...draft, version: 1, status: 'active' },
      facts: [{ type: 'bundle/created', bundleId: 'spring' }],
    });
    const told = (answer: ReturnType<typeof Bundle.update>) => answer.ok && answer.value.facts.map(({ type }) => type);
    expect(told(Bundle.update(bundle, { basisPoints: 2000 }, alone))).toEqual(['bundle/changed']);
    const off = Bundle.deactivate(bundle);
    expect(off).toMatchObject({ value: { next: { status: 'inactive' }, facts: [{ type: 'bundle/deactivated' }] } });
    const gone = { ...bundle, status: 'inactive' as const };
    expect(Bundle.deactivate(gone)).toMatchObject({ failure: { code: 'bundle/already-inactive' } });
    expect(told(Bundle.update(gone, { status: 'active' }, alone))).toEqual(['bundle/activated']);
    expect(told(Bundle.update(bundle, { status: 'inactive' }, alone))).toEqual(['bundle/deactivated']);
  });

  it.each([[['wash']], [['wash', 'wash']], [['wash', 'wax', 'wash']], [[]]])('is not one of %j', (serviceIds) => {
    const refusal = { failure: { code: 'bundle/too-few-services', details: { least: LEAST_TOGETHER } } };
    expect(Bundle.create({ ...draft, serviceIds }, alone)).toMatchObject(refusal);
    expect(Bundle.update(bundle, { serviceIds }, alone)).toMatchObject(refusal);
  });

  it('has a name that no other on the menu has; off the menu it may', () => {
    const others = { names: ['SPRING  clean'] };
    expect(Bundle.create(draft, others)).toMatchObject({ failure: { code: 'bundle/name-taken' } });
    expect(Bundle.update(bundle, {}, others)).toMatchObject({ failure: { code: 'bundle/name-taken' } });
    expect(Bundle.update({ ...bundle, status: 'inactive' }, {}, others).ok).toBe(true);
  });
});
