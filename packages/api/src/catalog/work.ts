import { type AddOn, catalogFailures, Service } from '@bling/domain/catalog';
import { type AddOnId, type BookingId, ok, refusing, type ServiceId, type SiteId } from '@bling/domain/kernel';
import type { AddOns, BookedWork, Services } from './ports.ts';

const refuse = refusing(catalogFailures);
type Menu = { readonly services: Pick<Services, 'some'>; readonly addOns: Pick<AddOns, 'some'> };
type Wanted = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  /** Of these, what was agreed already: it stays what the menu had last when it is not on it any more. */
  readonly agreed?: readonly (ServiceId | AddOnId)[] | undefined;
};
type Item = { readonly id: ServiceId | AddOnId; readonly status: string };

const isAgreed = ({ agreed = [] }: Pick<Wanted, 'agreed'>, { id }: Pick<Item, 'id'>): boolean => agreed.includes(id);

const inOrder = <T extends Item>(ids: readonly string[], found: readonly T[], wanted: Wanted): T[] =>
  [...new Set(ids)].flatMap(
    (id) => found.find((one) => one.id === id && (one.status === 'active' || isAgreed(wanted, one))) ?? [],
  );

const soldAt = (wanted: Wanted, service: Service): Service | null =>
  Service.at(service, wanted.siteId) ?? (isAgreed(wanted, service) ? Service.listedAt(service, wanted.siteId) : null);

/** What was asked for, in the order of asking and as the site sells it; what is not on its menu is unknown. */
export const workWanted = async ({ services, addOns }: Menu, wanted: Wanted) => {
  const { serviceIds, addOnIds } = wanted;
  const chosen: Service[] = inOrder(serviceIds, await services.some(serviceIds), wanted).flatMap(
    (service) => soldAt(wanted, service) ?? [],
  );
  if (chosen.length < new Set(serviceIds).size) return refuse('service/unknown');
  const extras: AddOn[] = addOnIds.length === 0 ? [] : inOrder(addOnIds, await addOns.some(addOnIds), wanted);
  if (extras.length < new Set(addOnIds).size) return refuse('add-on/unknown');
  return ok({ services: chosen, addOns: extras });
};

/** What was agreed of a wish that is for a booking there is. */
export const agreedIn = async ({ bookedWork }: { readonly bookedWork: BookedWork }, id: BookingId | undefined) =>
  id === undefined ? {} : { agreed: await bookedWork(id) };

type Booked = { readonly serviceIds: readonly ServiceId[]; readonly addOnIds: readonly AddOnId[] };

/** All that some jobs were made of, as the site sells it now; what it does not sell any more as the menu had it last. */
export const workAsBooked = async (
  { services, addOns }: Menu,
  { siteId, jobs }: { readonly siteId: SiteId; readonly jobs: readonly Booked[] },
) => {
  const serviceIds = [...new Set(jobs.flatMap((job) => job.serviceIds))];
  const addOnIds = [...new Set(jobs.flatMap((job) => job.addOnIds))];
  const sold = await services.some(serviceIds);
  return {
    services: sold.map((service) => Service.listedAt(service, siteId)),
    addOns: await addOns.some(addOnIds),
  };
};
