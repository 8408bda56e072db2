import { catalogFailures, Service } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ServiceRef } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const deactivateService =
  ({ services }: CatalogPorts) =>
  async ({ serviceId }: z.output<typeof ServiceRef>, actor: Actor) => {
    if (!may(actor, 'catalog.services.deactivate', {})) return refuse('not-allowed');
    const service = await services.find(serviceId);
    if (service === null) return refuse('service/unknown');
    const deactivated = Service.deactivate(service);
    if (!deactivated.ok) return deactivated;
    await services.save(deactivated.value);
    return ok(deactivated.value.next);
  };
