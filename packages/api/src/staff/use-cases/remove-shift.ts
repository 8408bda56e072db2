import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import { Shift, staffFailures } from '@bling/domain/staff';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { RemoveShift } from '../contract.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(staffFailures);

export const removeShift =
  ({ shifts, now }: StaffPorts) =>
  async ({ shiftId }: z.output<typeof RemoveShift>, actor: Actor) => {
    const shift = await shifts.find(shiftId);
    if (shift === null || !may(actor, 'staff.rota.remove', { siteId: shift.siteId })) return refuse('shift/unknown');
    const removed = Shift.remove(shift, now());
    if (!removed.ok) return removed;
    await shifts.save(removed.value);
    return ok(DONE);
  };
