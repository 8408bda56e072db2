import { catalogFailures, Service } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateService } from '../contract.ts';
import { otherServices } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { sizesOf } from '../sizes.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const updateService =
  (ports: CatalogPorts) =>
  async ({ serviceId, version, bySize, ...patch }: z.output<typeof UpdateService>, actor: Actor) => {
    if (!may(actor, 'catalog.services.update', {})) return refuse('not-allowed');
    const service = await ports.services.find(serviceId);
    if (service === null) return refuse('service/unknown');
    if (service.version !== version) return refuse('stale', { version: service.version });
    const categoryId = patch.categoryId ?? service.categoryId;
    if ((await ports.categories.find(categoryId)) === null) return refuse('category/unknown');
    const whole = given({ ...patch, bySize: bySize && sizesOf(bySize) });
    const updated = Service.update(service, whole, await otherServices(ports, { categoryId, id: serviceId }));
    if (!updated.ok) return updated;
    await ports.services.save(updated.value);
    return ok(updated.value.next);
  };
