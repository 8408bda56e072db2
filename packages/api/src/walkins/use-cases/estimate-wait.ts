import { Instant, MINUTE, ok } from '@bling/domain/kernel';
import { minuteOf } from '@bling/domain/scheduling/calendar';
import { type Kept, keptOf, promise } from '@bling/domain/walkins';
import type * as z from 'zod';
import { searchFor } from '../../scheduling/index.ts';
import type { AskWait } from '../contract.ts';
import type { WalkInPorts } from '../ports.ts';
import { expected } from '../queue-site.ts';

const HISTORY = 200;

/** How long someone would wait who came now, with the band in which that is held to lie. */
export const estimateWait = (ports: WalkInPorts) => async (wish: z.output<typeof AskWait>) => {
  const search = await searchFor(ports, wish, 'staff');
  if (!search.ok) return search;
  const { site, size, request } = search.value;
  const { waiting, starts } = await expected(ports, site, [{ size, job: request.job, needs: request.needs }]);
  const startsAt = starts.at(-1) ?? null;
  const now = minuteOf(ports.now());
  const history = await ports.walkIns.begun(site.id, HISTORY);
  const kept = history.flatMap((one): Kept | readonly Kept[] => keptOf(one) ?? []);
  const wait = startsAt === null ? null : promise(Instant.between(now, startsAt) / MINUTE, kept);
  return ok({ asOf: ports.now(), startsAt, wait, ahead: waiting.length });
};
