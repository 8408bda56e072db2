import type {
  AddOn,
  Bundle,
  Category,
  OtherAddOns,
  OtherBundles,
  OtherCategories,
  OtherServices,
  Service,
} from '@bling/domain/catalog';
import type { CatalogPorts } from './ports.ts';

const apart = <T extends { readonly id: string }>(all: readonly T[], id: string | null) =>
  all.filter((one) => one.id !== id);
const active = <T extends { readonly status: string }>(all: readonly T[]) =>
  all.filter(({ status }) => status === 'active');
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

/** What the rules of a category must know of the others. */
export const otherCategories = async (
  { categories }: CatalogPorts,
  id: Category['id'] | null,
): Promise<OtherCategories> => ({
  names: names(apart(await categories.all(), id)),
});

/** What the rules of a service must know of the others of its category. */
export const otherServices = async (
  { services }: CatalogPorts,
  { categoryId, id }: { readonly categoryId: Service['categoryId']; readonly id: Service['id'] | null },
): Promise<OtherServices> => {
  const others = active(apart(await services.all(categoryId), id));
  return { names: names(others), popular: others.filter(({ isPopular }) => isPopular).length };
};

export const otherAddOns = async ({ addOns }: CatalogPorts, id: AddOn['id'] | null): Promise<OtherAddOns> => ({
  names: names(active(apart(await addOns.all(), id))),
});

export const otherBundles = async ({ bundles }: CatalogPorts, id: Bundle['id'] | null): Promise<OtherBundles> => ({
  names: names(active(apart(await bundles.all(), id))),
});
