import { command, open, procedure, query, router, subscription } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  Arrive,
  AskQueue,
  AskWait,
  CancelWalkIn,
  EnqueueWalkIn,
  QueueNews,
  QueueView,
  StartWalkIn,
  WaitView,
  WalkInRef,
  WalkInView,
} from './contract.ts';
import { arrive } from './use-cases/arrive.ts';
import { callWalkIn } from './use-cases/call-walk-in.ts';
import { cancelWalkIn } from './use-cases/cancel-walk-in.ts';
import { completeWalkIn } from './use-cases/complete-walk-in.ts';
import { enqueueWalkIn } from './use-cases/enqueue-walk-in.ts';
import { estimateWait } from './use-cases/estimate-wait.ts';
import { leaveQueue } from './use-cases/leave-queue.ts';
import { showQueue } from './use-cases/show-queue.ts';
import { skipWalkIn } from './use-cases/skip-walk-in.ts';
import { startWalkIn } from './use-cases/start-walk-in.ts';
import { watchQueue } from './use-cases/watch-queue.ts';

const moves = ['walk-in/unknown', 'walk-in/not-allowed-now'] as const;
const begins = ['walk-in/no-bay-free', 'walk-in/bay-occupied', 'walk-in/not-allowed-now'] as const;
const wishes = [
  'site/unknown',
  'service/unknown',
  'service/no-common-bay',
  'add-on/unknown',
  'add-on/does-not-apply',
  'slot/not-mobile',
  'slot/position-missing',
] as const;
const quotes = [
  'coupon/not-now',
  'coupon/not-for-this',
  'coupon/below-minimum',
  'quote/empty',
  'quote/other-currency',
  'quote/no-tax-rate',
  'quote/add-on-does-not-apply',
] as const;
const touches = ['walkins', 'scheduling', 'bookings.board'];

export const walkInsRouter = router({
  arrive: procedure(
    'walkins.arrive',
    ...wishes,
    ...quotes,
    ...begins,
    'vehicle/no-plate',
    'walk-in/here-already',
    'walk-in/too-short',
    'walk-in/discount-too-high',
    'walk-in/price-changed',
  )
    .meta({
      does: 'Takes in a car that comes without a booking: a number, a promise, and work at once if asked.',
      touches,
    })
    .input(keyed(Arrive))
    .output(WalkInView)
    .mutation(command(arrive)),
  enqueue: procedure('walkins.enqueue', ...moves)
    .meta({ does: 'Gives one who waits another place in the queue.', touches: ['walkins'] })
    .input(keyed(EnqueueWalkIn))
    .output(WalkInView)
    .mutation(command(enqueueWalkIn)),
  callUp: procedure('walkins.callUp', ...moves)
    .meta({ does: 'Calls one who waits: the screen shows their number.', touches: ['walkins'] })
    .input(keyed(WalkInRef))
    .output(WalkInView)
    .mutation(command(callWalkIn)),
  skip: procedure('walkins.skip', ...moves, 'walk-in/skip-too-early')
    .meta({ does: 'Goes on to the next when one who was called does not come.', touches: ['walkins'] })
    .input(keyed(WalkInRef))
    .output(WalkInView)
    .mutation(command(skipWalkIn)),
  start: procedure('walkins.start', ...begins, 'walk-in/unknown', 'site/unknown')
    .meta({ does: 'Begins the work in a bay that is free for all of it.', touches })
    .input(keyed(StartWalkIn))
    .output(WalkInView)
    .mutation(command(startWalkIn)),
  complete: procedure('walkins.complete', ...moves)
    .meta({ does: 'Ends the work; the rest of its time is free again.', touches })
    .input(keyed(WalkInRef))
    .output(WalkInView)
    .mutation(command(completeWalkIn)),
  cancel: procedure('walkins.cancel', ...moves, 'walk-in/reason-missing')
    .meta({ does: 'Sends one who waits away, with a reason.', touches: ['walkins'] })
    .input(keyed(CancelWalkIn))
    .output(WalkInView)
    .mutation(command(cancelWalkIn)),
  leave: procedure('walkins.leave', ...moves)
    .meta({ does: 'Notes that one who waits has gone.', touches: ['walkins'] })
    .input(keyed(WalkInRef))
    .output(WalkInView)
    .mutation(command(leaveQueue)),
  queue: open('walkins.queue', 'site/unknown')
    .meta({ does: 'Shows a site’s queue: numbers and masked plates, and everything for its staff.' })
    .input(AskQueue)
    .output(QueueView)
    .query(query(showQueue)),
  waitEstimate: open('walkins.waitEstimate', ...wishes)
    .meta({ does: 'Tells how long one would wait who came now, with a band.' })
    .input(AskWait)
    .output(WaitView)
    .query(query(estimateWait)),
  queueChanges: open('walkins.queueChanges')
    .meta({ does: 'Tells each time something changes in a site’s queue.', touches: ['walkins'] })
    .input(AskQueue)
    .subscription(subscription(QueueNews, watchQueue)),
});
