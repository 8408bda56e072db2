import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { schedulingFailures, WaitlistEntry } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { WaitlistRef } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';
import { entryFor } from '../waiting.ts';

const refuse = refusing(schedulingFailures);

/** Takes the time that was offered: the hold becomes a booking. */
export const acceptOffer =
  (ports: PlanningPorts) =>
  async ({ waitlistId }: z.output<typeof WaitlistRef>, actor: Actor) => {
    const entry = await entryFor(ports, waitlistId, { actor, permission: 'scheduling.waitlist.accept' });
    if (!entry.ok) return entry;
    const accepted = WaitlistEntry.accept(entry.value, ports.now());
    if (!accepted.ok) return accepted;
    const { offer, status: _, ...wanted } = accepted.value.next;
    const hold = offer === null ? null : await ports.holds.find(offer.holdId);
    if (offer === null || hold === null) return refuse('waitlist/no-offer');
    const booked = await ports.jobs.book({
      ...wanted,
      startsAt: offer.startsAt,
      hold: { holdId: hold.id, visitorKey: hold.visitorKey },
      createdBy: actor.kind === 'user' ? actor.userId : null,
    });
    if (!booked.ok) return refuse('slot/taken', { nearest: [] });
    await ports.waitlist.save(accepted.value);
    return ok(booked.value);
  };
