import { siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListClosures } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listClosures =
  ({ closures }: FacilitiesPorts) =>
  async ({ siteId, from, to }: z.output<typeof ListClosures>, actor: Actor) =>
    may(actor, 'facilities.closures.list', siteOwned({ id: siteId }))
      ? ok({ items: await closures.within(siteId, { start: from, end: to }) })
      : refuse('not-allowed');
