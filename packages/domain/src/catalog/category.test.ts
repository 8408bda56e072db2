import { describe, expect, it } from 'vitest';
import { Category, type CategoryDraft } from './index.ts';

describe('a category', () => {
  const categoryDraft: CategoryDraft = { id: 'outside', name: 'Outside', description: '', order: 1 };
  const category: Category = { ...categoryDraft, version: 1, status: 'active', removed: false };

  it('has a name that no other has, whatever its case and spaces', () => {
    expect(Category.create(categoryDraft, { names: ['Inside'] })).toMatchObject({
      value: { next: category, facts: [{ type: 'category/created', categoryId: 'outside' }] },
    });
    expect(Category.create(categoryDraft, { names: [' OUTSIDE '] })).toMatchObject({
      failure: { code: 'category/name-taken', field: 'name' },
    });
    expect(Category.update(category, { name: 'Inside' }, { names: ['Inside'] })).toMatchObject({ ok: false });
  });

  it.each([
    [{ order: 2 }, 'active', 'category/changed'],
    [{ status: 'inactive' }, 'active', 'category/deactivated'],
    [{ status: 'active' }, 'inactive', 'category/activated'],
  ] as const)('%o of one that is %s is told as %s', (patch, status, type) => {
    expect(Category.update({ ...category, status }, patch, { names: [] })).toMatchObject({
      value: { next: patch, facts: [{ type }] },
    });
  });

  it('is removed only when no service names it', () => {
    expect(Category.remove(category, 0)).toMatchObject({ value: { next: { removed: true } } });
    expect(Category.remove(category, 2)).toMatchObject({
      failure: { code: 'category/has-services', details: { services: 2 } },
    });
  });
});
