import { Bundle, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BundleRef } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const deactivateBundle =
  ({ bundles }: CatalogPorts) =>
  async ({ bundleId }: z.output<typeof BundleRef>, actor: Actor) => {
    if (!may(actor, 'catalog.bundles.deactivate', {})) return refuse('not-allowed');
    const bundle = await bundles.find(bundleId);
    if (bundle === null) return refuse('bundle/unknown');
    const deactivated = Bundle.deactivate(bundle);
    if (!deactivated.ok) return deactivated;
    await bundles.save(deactivated.value);
    return ok(deactivated.value.next);
  };
