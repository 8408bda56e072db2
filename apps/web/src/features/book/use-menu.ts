import { useProcedures } from '@bling/client/react';
import { AddOn, type Service, type ServiceChannel } from '@bling/domain/catalog';
import type { AddOnId, ServiceId } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

const MENU_MS = 5 * 60_000;

export type MenuGroup = { readonly id: string; readonly name: string; readonly services: readonly Service[] };

/** What is on sale on a channel, category by category. */
export const useMenu = (channel: ServiceChannel) => {
  const { catalog } = useProcedures();
  const services = useQuery({ ...catalog.services.list.queryOptions({}), staleTime: MENU_MS });
  const addOns = useQuery({ ...catalog.addOns.list.queryOptions({}), staleTime: MENU_MS });
  const categories = useQuery({ ...catalog.categories.list.queryOptions({}), staleTime: MENU_MS });

  const groups = useMemo(() => {
    const sold: readonly Service[] = services.data?.items.filter(({ channels }) => channels.includes(channel)) ?? [];
    return (categories.data?.items ?? [])
      .map(({ id, name }) => ({
        id,
        name,
        services: sold.filter(({ categoryId }) => categoryId === id).toSorted((a, b) => a.order - b.order),
      }))
      .filter((group) => group.services.length > 0);
  }, [services.data, categories.data, channel]);
  const extras = useMemo<readonly AddOn[]>(
    () => addOns.data?.items.toSorted((a, b) => a.order - b.order) ?? [],
    [addOns.data],
  );

  const broken = [services, addOns, categories].find(({ error }) => error !== null);
  return {
    groups,
    extras,
    isLoading: [services, addOns, categories].some(({ isPending }) => isPending),
    error: broken?.error ?? null,
    retry: () => {
      for (const query of [services, addOns, categories]) if (query.error !== null) void query.refetch();
    },
  };
};
export type Menu = ReturnType<typeof useMenu>;

/** What of a wish is still on the menu, and the extras that go with it. */
export const chosenFrom = (
  { groups, extras }: Pick<Menu, 'groups' | 'extras'>,
  serviceIds: readonly ServiceId[],
  addOnIds: readonly AddOnId[],
) => {
  const services = groups.flatMap((group) => group.services).filter(({ id }) => serviceIds.includes(id));
  const fitting = extras.filter((addOn) => services.some(({ id }) => AddOn.appliesTo(addOn, id)));
  return { services, fitting, addOns: fitting.filter(({ id }) => addOnIds.includes(id)) };
};
