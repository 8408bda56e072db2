import { Category, Service } from '@bling/domain/catalog';
import type { CategoryId, Money } from '@bling/domain/kernel';
import type { CatalogPorts } from './ports.ts';

const CATEGORY = 'Washing';

/** What the catalog asks of a service that the wizard leaves open. */
const plain = {
  includes: [],
  channels: ['web', 'phone', 'counter'],
  bySize: {},
  bufferBefore: 0,
  bufferAfter: 5,
  bayKinds: [],
  equipment: [],
  skills: [],
  isPopular: false,
  guarantee: 'none',
  mobileAllowed: false,
  cureHours: null,
  image: null,
  sites: [],
} as const;

type FirstService = {
  readonly name: string;
  readonly description: string;
  readonly price: Money;
  readonly minutes: number;
};
type Menu = Pick<CatalogPorts, 'categories' | 'services' | 'newId'>;

const made = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('a first menu is refused nothing');
  return answer.value;
};

const firstCategory = async ({ categories, newId }: Menu): Promise<Category> => {
  const known = (await categories.all()).find(({ name }) => name.toLowerCase() === CATEGORY.toLowerCase());
  if (known !== undefined) return known;
  const created = made(Category.create({ id: newId(), name: CATEGORY, description: '', order: 1 }, { names: [] }));
  await categories.save(created);
  return created.next;
};

/** A house's first services, beside whatever is on the menu already; one that is there stays as it is. */
export const firstMenu = (menu: Menu) => ({
  open: async (first: readonly FirstService[]): Promise<CategoryId> => {
    const { id: categoryId } = await firstCategory(menu);
    const names = new Set((await menu.services.all(categoryId)).map(({ name }) => name.toLowerCase()));
    for (const [index, service] of first.entries()) {
      if (names.has(service.name.toLowerCase())) continue;
      const draft = { ...plain, ...service, id: menu.newId(), categoryId, order: index + 1 };
      await menu.services.save(made(Service.create(draft, { names: [], popular: 0 })));
    }
    return categoryId;
  },
});
