import { type Actor, ok } from '@bling/domain/kernel';
import { resourcesOf } from '@bling/domain/scheduling';
import { waysOut } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import type { PlanDisruption } from '../contract.ts';
import { disturbed } from '../disrupted.ts';
import type { PlanningPorts } from '../ports.ts';

/** A dry run: what could be done about it, the best first. Nothing is written. */
export const planDisruption =
  (ports: PlanningPorts) =>
  async ({ patienceMinutes, ...befallen }: z.output<typeof PlanDisruption>, actor: Actor) => {
    const found = await disturbed(ports, befallen, actor);
    if (!found.ok) return found;
    const { out, jobs, around, resources } = found.value;
    const ways = waysOut(around, { ids: out, span: befallen.span, jobs }, { minutes: patienceMinutes });
    const used = new Set(
      ways.flatMap(({ changes }) =>
        changes.flatMap(({ from, to }) => [from.resourceId, ...(to ? resourcesOf(to) : [])]),
      ),
    );
    const names = resources.filter(({ id }) => used.has(id)).map(({ id: resourceId, name }) => ({ resourceId, name }));
    return ok({ ways, names });
  };
