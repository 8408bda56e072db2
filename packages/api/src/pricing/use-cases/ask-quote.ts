import { facilitiesFailures } from '@bling/domain/facilities';
import { refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { workWanted } from '../../catalog/index.ts';
import type { AskQuote } from '../contract.ts';
import type { PricingPorts } from '../ports.ts';
import { quoteFor } from '../quote-for.ts';

const refuse = refusing(facilitiesFailures);

/** The price of a job, with the reason of every line. */
export const askQuote =
  (ports: PricingPorts) =>
  async ({ siteId, size, ...wanted }: z.output<typeof AskQuote>) => {
    const site = await ports.sites.find(siteId);
    if (site === null) return refuse('site/unknown');
    const work = await workWanted(ports, { siteId, ...wanted });
    return work.ok ? quoteFor(ports, { site, size, ...work.value }) : work;
  };
