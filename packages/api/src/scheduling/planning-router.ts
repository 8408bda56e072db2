import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AcceptedView,
  CarryOutPlan,
  CreatePlan,
  DisruptionList,
  DisruptionRef,
  DisruptionView,
  JoinWaitlist,
  ListDisruptions,
  ListPlans,
  ListWaitlist,
  PlanDate,
  PlanDisruption,
  PlanList,
  PlanRef,
  PlanView,
  ShiftPlan,
  WaitlistList,
  WaitlistRef,
  WaitlistView,
  WaysOut,
} from './contract.ts';
import { wishRules } from './rules.ts';
import { acceptOffer } from './use-cases/accept-offer.ts';
import { carryOutPlan } from './use-cases/carry-out-plan.ts';
import { cancelPlan } from './use-cases/cancel-plan.ts';
import { createPlan } from './use-cases/create-plan.ts';
import { joinWaitlist } from './use-cases/join-waitlist.ts';
import { leaveWaitlist } from './use-cases/leave-waitlist.ts';
import { liftDisruption } from './use-cases/lift-disruption.ts';
import { listDisruptions } from './use-cases/list-disruptions.ts';
import { listPlans } from './use-cases/list-plans.ts';
import { listWaitlist } from './use-cases/list-waitlist.ts';
import { planDisruption } from './use-cases/plan-disruption.ts';
import { shiftDate } from './use-cases/shift-date.ts';
import { skipDate } from './use-cases/skip-date.ts';

export const waitlistRouter = router({
  join: procedure(
    'scheduling.waitlist.join',
    ...wishRules,
    'customer/unknown',
    'customer/not-ready',
    'waitlist/window-over',
    'waitlist/too-many',
    'waitlist/slot-free',
  )
    .meta({ does: 'Waits for a time to come free, where there is none.', touches: ['scheduling.waitlist'] })
    .input(keyed(JoinWaitlist))
    .output(WaitlistView)
    .mutation(command(joinWaitlist)),
  leave: procedure('scheduling.waitlist.leave', 'waitlist/unknown', 'waitlist/ended')
    .meta({ does: 'Waits no more, or says no to what was offered.', touches: ['scheduling'] })
    .input(keyed(WaitlistRef))
    .output(done)
    .mutation(command(leaveWaitlist)),
  accept: procedure(
    'scheduling.waitlist.accept',
    'waitlist/unknown',
    'waitlist/no-offer',
    'waitlist/offer-over',
    'waitlist/ended',
    'slot/taken',
  )
    .meta({ does: 'Books the time that was offered, while the offer stands.', touches: ['scheduling', 'bookings'] })
    .input(keyed(WaitlistRef))
    .output(AcceptedView)
    .mutation(command(acceptOffer)),
  list: procedure('scheduling.waitlist.list')
    .meta({ does: 'Lists who waits, and what was offered: one’s own, or those of a site.' })
    .input(ListWaitlist)
    .output(WaitlistList)
    .query(query(listWaitlist)),
});

const planRules = ['plan/unknown', 'plan/ended', 'plan/no-such-date', 'plan/over', 'site/unknown'] as const;
export const plansRouter = router({
  create: procedure('scheduling.plans.create', ...wishRules, 'customer/unknown', 'customer/not-ready', 'plan/empty')
    .meta({
      does: 'Books a job every so many weeks; tells for each date what became of it.',
      touches: ['scheduling', 'bookings'],
    })
    .input(keyed(CreatePlan))
    .output(PlanView)
    .mutation(command(createPlan)),
  skip: procedure('scheduling.plans.skip', ...planRules, 'plan/too-late-to-skip')
    .meta({ does: 'Leaves one date of a plan out, without cost.', touches: ['scheduling', 'bookings'] })
    .input(keyed(PlanDate))
    .output(PlanView)
    .mutation(command(skipDate)),
  shift: procedure('scheduling.plans.shift', ...planRules, 'slot/taken')
    .meta({ does: 'Has one date of a plan at another time.', touches: ['scheduling', 'bookings'] })
    .input(keyed(ShiftPlan))
    .output(PlanView)
    .mutation(command(shiftDate)),
  cancel: procedure('scheduling.plans.cancel', 'plan/unknown', 'plan/ended', 'site/unknown')
    .meta({ does: 'Ends a plan; what is near stays booked.', touches: ['scheduling', 'bookings'] })
    .input(keyed(PlanRef))
    .output(PlanView)
    .mutation(command(cancelPlan)),
  list: procedure('scheduling.plans.list')
    .meta({ does: 'Lists recurring plans: one’s own, or those of a site.' })
    .input(ListPlans)
    .output(PlanList)
    .query(query(listPlans)),
});

const befallen = ['site/unknown', 'disruption/unknown-resource', 'disruption/over'] as const;
export const disruptionRouter = router({
  plan: procedure('scheduling.disruption.plan', ...befallen)
    .meta({ does: 'Tells what could be done when something is out: ways out with the fewest changes, the best first.' })
    .input(PlanDisruption)
    .output(WaysOut)
    .query(query(planDisruption)),
  carryOut: procedure('scheduling.disruption.carryOut', ...befallen, 'disruption/outdated')
    .meta({
      does: 'Carries a way out through, whole or not at all; whoever is moved in time may leave without cost.',
      touches: ['scheduling', 'bookings'],
    })
    .input(keyed(CarryOutPlan))
    .output(DisruptionView)
    .mutation(command(carryOutPlan)),
  lift: procedure('scheduling.disruption.lift', 'disruption/unknown', 'disruption/lifted')
    .meta({ does: 'Says that it is over: what was out can be used again.', touches: ['scheduling', 'bookings.board'] })
    .input(keyed(DisruptionRef))
    .output(DisruptionView)
    .mutation(command(liftDisruption)),
  list: procedure('scheduling.disruption.list')
    .meta({ does: 'Lists what befell a site in a span of time.' })
    .input(ListDisruptions)
    .output(DisruptionList)
    .query(query(listDisruptions)),
});
