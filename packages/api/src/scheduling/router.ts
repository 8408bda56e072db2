import { command, open, procedure, query, queryOutside, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  ExplainSlot,
  ExplanationView,
  FindSlots,
  HoldRef,
  HoldView,
  LostDemand,
  LostDemandView,
  PlaceHold,
  SlotList,
} from './contract.ts';
import { nearestFree } from './nearest-free.ts';
import { disruptionRouter, plansRouter, waitlistRouter } from './planning-router.ts';
import { wishRules } from './rules.ts';
import { explainSlot } from './use-cases/explain-slot.ts';
import { extendHold } from './use-cases/extend-hold.ts';
import { showLostDemand } from './use-cases/lost-demand.ts';
import { placeHold } from './use-cases/place-hold.ts';
import { releaseHold } from './use-cases/release-hold.ts';
import { seekSlots } from './use-cases/seek-slots.ts';

const slotRules = [
  'slot/taken',
  'slot/outside-hours',
  'slot/too-soon',
  'slot/too-far',
  'slot/off-grid',
  'slot/no-bay',
  'slot/no-skill',
  'slot/out-of-reach',
] as const;

export const schedulingRouter = router({
  slots: open('scheduling.slots', ...wishRules)
    .meta({ does: 'Finds free times for a job at a site.' })
    .input(FindSlots)
    .output(SlotList)
    .query(queryOutside(seekSlots)),
  lostDemand: procedure('scheduling.lostDemand')
    .meta({ does: 'Tells what cost a site how many searches in past days, the costliest first.' })
    .input(LostDemand)
    .output(LostDemandView)
    .query(query(showLostDemand)),
  explainSlot: open('scheduling.explainSlot', ...wishRules)
    .meta({ does: 'Tells why a time is free or not, reason by reason, with the nearest that are.' })
    .input(ExplainSlot)
    .output(ExplanationView)
    .query(query(explainSlot)),
  holds: router({
    place: open('scheduling.holds.place', ...wishRules, ...slotRules)
      .meta({
        does: 'Keeps a time for a visitor while they choose; they have one at a time.',
        touches: ['scheduling', 'bookings.board'],
      })
      .input(keyed(PlaceHold))
      .output(HoldView)
      .mutation(
        command(placeHold, {
          on: {
            'slot/taken': (ports) => (input) => nearestFree(ports, input, 'web'),
            'slot/outside-hours': (ports) => (input) => nearestFree(ports, input, 'web'),
          },
        }),
      ),
    extend: open(
      'scheduling.holds.extend',
      'site/unknown',
      'hold/unknown',
      'hold/expired',
      'hold/ended',
      'hold/already-extended',
    )
      .meta({ does: 'Keeps a hold longer, once.', touches: ['scheduling'] })
      .input(keyed(HoldRef))
      .output(HoldView)
      .mutation(command(extendHold)),
    release: open('scheduling.holds.release', 'hold/unknown', 'hold/ended')
      .meta({ does: 'Gives a held time back.', touches: ['scheduling', 'bookings.board'] })
      .input(keyed(HoldRef))
      .output(done)
      .mutation(command(releaseHold)),
  }),
  waitlist: waitlistRouter,
  plans: plansRouter,
  disruption: disruptionRouter,
});
