import { blankLetterhead, defaultSiteSettings, facilitiesFailures, Site, WashBay } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, Money, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { SetUp } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

type Wish = z.output<typeof SetUp>;

const siteOf = ({ newId }: FacilitiesPorts, { site, policy }: Wish) => {
  const settings = { ...defaultSiteSettings, ...given(policy) };
  return Site.create({ ...blankLetterhead, id: newId(), ...site, exceptions: [], settings }, { codes: [] });
};

const addBays = async ({ bays, newId }: FacilitiesPorts, siteId: string, wanted: Wish['bays']): Promise<void> => {
  for (const [index, bay] of wanted.entries()) {
    const draft = { id: newId(), siteId, number: index + 1, equipment: [], ...bay };
    const added = WashBay.add(draft, { numbers: [] });
    if (added.ok) await bays.save(added.value);
  }
};

const namesDiffer = (services: Wish['services']): boolean =>
  new Set(services.map(({ name }) => name.toLowerCase())).size === services.length;

/** A house from nothing, all of it or none: its first site, its bays, and what is done there. */
export const setUp = (ports: FacilitiesPorts) => async (wish: Wish, actor: Actor) => {
  if (!may(actor, 'facilities.setup', {})) return refuse('not-allowed');
  if ((await ports.sites.all()).length > 0) return refuse('setup/done');
  if (!namesDiffer(wish.services)) return refuse('setup/name-twice');
  const created = siteOf(ports, wish);
  if (!created.ok) return created;
  const { next: site } = created.value;
  await ports.sites.save(created.value);
  await addBays(ports, site.id, wish.bays);
  const services = wish.services.map(({ price, ...service }) => ({
    ...service,
    price: Money.of(price, site.currency),
  }));
  const categoryId = await ports.firstMenu.open(services);
  if (wish.taxBasisPoints !== undefined) await ports.firstTax.set(categoryId, wish.taxBasisPoints);
  return ok({ site, bays: wish.bays.length, services: services.length });
};
