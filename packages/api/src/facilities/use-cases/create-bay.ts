import { facilitiesFailures, siteOwned, WashBay } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateBay } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const createBay =
  ({ sites, bays, newId }: FacilitiesPorts) =>
  async (draft: z.output<typeof CreateBay>, actor: Actor) => {
    if (!may(actor, 'facilities.bays.create', siteOwned({ id: draft.siteId }))) return refuse('not-allowed');
    if ((await sites.find(draft.siteId)) === null) return refuse('site/unknown');
    const numbers = (await bays.ofSite(draft.siteId)).map(({ number }) => number);
    const added = WashBay.add({ id: newId(), ...draft }, { numbers });
    if (!added.ok) return added;
    await bays.save(added.value);
    return ok(added.value.next);
  };
