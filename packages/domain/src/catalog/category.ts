import { type CategoryId, type Change, change, ok, refusing } from '../kernel/index.ts';
import { catalogFailures } from './failures.ts';
import { nameTaken } from './figures.ts';

export const catalogStatuses = ['active', 'inactive'] as const;
export type CatalogStatus = (typeof catalogStatuses)[number];

export type Category = {
  readonly id: CategoryId;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  /** Where it stands on the menu, lowest first. */
  readonly order: number;
  readonly status: CatalogStatus;
  /** Once removed it is kept for the books and shown to nobody. */
  readonly removed: boolean;
};

export type CategoryFact = {
  readonly type: `category/${'created' | 'changed' | 'deactivated' | 'activated' | 'removed'}`;
  readonly categoryId: CategoryId;
};
export type CategoryDraft = Omit<Category, 'version' | 'status' | 'removed'>;
export type CategoryPatch = Partial<Omit<CategoryDraft, 'id'> & Pick<Category, 'status'>>;
/** What the rules must know of the other categories. */
export type OtherCategories = { readonly names: readonly string[] };

const refuse = refusing(catalogFailures);
const told = (category: Category, type: CategoryFact['type']): Change<Category, CategoryFact> =>
  change(category, { type, categoryId: category.id });

const factOf = (from: CatalogStatus, to: CatalogStatus): CategoryFact['type'] => {
  if (from === to) return 'category/changed';
  return to === 'active' ? 'category/activated' : 'category/deactivated';
};

export const Category = {
  create: (draft: CategoryDraft, others: OtherCategories) =>
    nameTaken(draft.name, others.names)
      ? refuse('category/name-taken')
      : ok(told({ ...draft, version: 0, status: 'active', removed: false }, 'category/created')),

  /** `others` leaves this category out. An inactive one hides its services from the menu. */
  update: (category: Category, patch: CategoryPatch, others: OtherCategories) => {
    const changed: Category = { ...category, ...patch };
    if (nameTaken(changed.name, others.names)) return refuse('category/name-taken');
    return ok(told(changed, factOf(category.status, changed.status)));
  },

  /** `services` counts all that name the category, inactive ones too: with any, deactivate it instead. */
  remove: (category: Category, services: number) =>
    services > 0
      ? refuse('category/has-services', { services })
      : ok(told({ ...category, removed: true }, 'category/removed')),
} as const;
