import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  CopyWeek,
  DecideTimeOff,
  ListTimeOff,
  PutShift,
  RemoveShift,
  RequestTimeOff,
  Rota,
  ShiftView,
  ShowRota,
  TimeOffList,
  TimeOffView,
  WeekCopied,
  WeekOfSite,
  WeekPublished,
} from './contract.ts';
import { copyWeek } from './use-cases/copy-week.ts';
import { approveTimeOff, cancelTimeOff, rejectTimeOff } from './use-cases/decide-time-off.ts';
import { listTimeOff } from './use-cases/list-time-off.ts';
import { publishRota } from './use-cases/publish-rota.ts';
import { putShift } from './use-cases/put-shift.ts';
import { removeShift } from './use-cases/remove-shift.ts';
import { requestTimeOff } from './use-cases/request-time-off.ts';
import { showRota } from './use-cases/show-rota.ts';

/** Drafts are nobody's slots yet; what is published is. */
const drafted = ['staff.rota'];
const published = ['staff', 'scheduling', 'bookings.board'];
const deciding = ['time-off/unknown', 'time-off/status-not-allowed'] as const;

export const rotaRouter = router({
  get: procedure('staff.rota.get', 'site/unknown')
    .meta({ does: 'Shows a week of a site: who works when, and who is away; to most people only their own.' })
    .input(ShowRota)
    .output(Rota)
    .query(query(showRota)),
  put: procedure(
    'staff.rota.put',
    'site/unknown',
    'staff/unknown',
    'staff/already-terminated',
    'shift/unknown',
    'shift/ends-before-start',
    'shift/too-long',
    'shift/not-at-site',
    'shift/overlaps',
  )
    .meta({ does: 'Plans a shift as a draft, or gives one another time or person.', touches: published })
    .input(keyed(PutShift))
    .output(ShiftView)
    .mutation(command(putShift)),
  remove: procedure('staff.rota.remove', 'shift/unknown')
    .meta({ does: 'Takes a shift off the rota.', touches: published })
    .input(keyed(RemoveShift))
    .output(done)
    .mutation(command(removeShift)),
  copyWeek: procedure('staff.rota.copyWeek', 'site/unknown')
    .meta({ does: 'Plans a week as drafts, as another was; what does not fit is skipped.', touches: drafted })
    .input(keyed(CopyWeek))
    .output(WeekCopied)
    .mutation(command(copyWeek)),
  publish: procedure('staff.rota.publish', 'site/unknown')
    .meta({ does: 'Publishes the drafts of a week.', touches: published })
    .input(keyed(WeekOfSite))
    .output(WeekPublished)
    .mutation(command(publishRota)),
});

export const timeOffRouter = router({
  list: procedure('staff.timeOff.list', 'site/unknown', 'staff/period')
    .meta({ does: 'Lists time off of a site’s people, or one’s own.' })
    .input(ListTimeOff)
    .output(TimeOffList)
    .query(query(listTimeOff)),
  request: procedure(
    'staff.timeOff.request',
    'site/unknown',
    'staff/unknown',
    'staff/already-terminated',
    'time-off/ends-before-start',
    'time-off/overlaps',
  )
    .meta({
      does: 'Asks for time off: for oneself, or a manager for somebody.',
      touches: ['staff.timeOff', 'staff.rota'],
    })
    .input(keyed(RequestTimeOff))
    .output(TimeOffView)
    .mutation(command(requestTimeOff)),
  cancel: procedure('staff.timeOff.cancel', ...deciding)
    .meta({ does: 'Takes time off back, granted or not.', touches: published })
    .input(keyed(DecideTimeOff))
    .output(TimeOffView)
    .mutation(command(cancelTimeOff)),
  approve: procedure('staff.timeOff.approve', ...deciding, 'time-off/own')
    .meta({ does: 'Grants time off; nobody grants their own.', touches: published })
    .input(keyed(DecideTimeOff))
    .output(TimeOffView)
    .mutation(command(approveTimeOff)),
  reject: procedure('staff.timeOff.reject', ...deciding, 'time-off/own')
    .meta({ does: 'Declines time off; nobody declines their own.', touches: published })
    .input(keyed(DecideTimeOff))
    .output(TimeOffView)
    .mutation(command(rejectTimeOff)),
});
