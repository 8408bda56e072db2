import { Bundle, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateBundle } from '../contract.ts';
import { otherBundles } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { namesKnownServices } from './create-add-on.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const updateBundle =
  (ports: CatalogPorts) =>
  async ({ bundleId, version, ...patch }: z.output<typeof UpdateBundle>, actor: Actor) => {
    if (!may(actor, 'catalog.bundles.update', {})) return refuse('not-allowed');
    const bundle = await ports.bundles.find(bundleId);
    if (bundle === null) return refuse('bundle/unknown');
    if (bundle.version !== version) return refuse('stale', { version: bundle.version });
    const updated = Bundle.update(bundle, given(patch), await otherBundles(ports, bundleId));
    if (!updated.ok) return updated;
    if (!(await namesKnownServices(ports, patch.serviceIds ?? 'all'))) return refuse('service/unknown');
    await ports.bundles.save(updated.value);
    return ok(updated.value.next);
  };
