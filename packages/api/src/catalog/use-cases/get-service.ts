import { catalogFailures } from '@bling/domain/catalog';
import { ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ServiceRef } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing(catalogFailures);

export const getService =
  ({ services }: CatalogPorts) =>
  async ({ serviceId }: z.output<typeof ServiceRef>) => {
    const service = await services.find(serviceId);
    return service === null ? refuse('service/unknown') : ok(service);
  };
