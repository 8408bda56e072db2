import { Closure, closureOwned, facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { ClosureRef } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(facilitiesFailures);

export const removeClosure =
  ({ closures, plan, now }: FacilitiesPorts) =>
  async ({ closureId }: z.output<typeof ClosureRef>, actor: Actor) => {
    const closure = await closures.find(closureId);
    if (closure === null || !may(actor, 'facilities.closures.remove', closureOwned(closure)))
      return refuse('closure/unknown');
    const removed = Closure.remove(closure, now());
    if (!removed.ok) return removed;
    await plan.unblock(closure);
    await closures.save(removed.value);
    return ok(DONE);
  };
