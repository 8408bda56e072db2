import { command, procedure, query, router } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  ClockEntryList,
  ClockEntryView,
  ClockInto,
  CorrectClock,
  HireStaff,
  ListStaff,
  MaybeStaffRef,
  OpenWork,
  Payroll,
  Present,
  PutDocument,
  RemoveDocument,
  StaffList,
  StaffPeriod,
  StaffRef,
  StaffView,
  Terminated,
  UpdateStaff,
  UtilisationView,
} from './contract.ts';
import { rotaRouter, timeOffRouter } from './rota-router.ts';
import { clockIn } from './use-cases/clock-in.ts';
import { clockOut } from './use-cases/clock-out.ts';
import { correctClock } from './use-cases/correct-clock.ts';
import { getStaff } from './use-cases/get-staff.ts';
import { hire } from './use-cases/hire.ts';
import { listClock } from './use-cases/list-clock.ts';
import { listOpenWork } from './use-cases/list-open-work.ts';
import { listStaff } from './use-cases/list-staff.ts';
import { putDocument } from './use-cases/put-document.ts';
import { removeDocument } from './use-cases/remove-document.ts';
import { showPayroll } from './use-cases/show-payroll.ts';
import { showUtilisation } from './use-cases/show-utilisation.ts';
import { terminate } from './use-cases/terminate.ts';
import { updateStaff } from './use-cases/update-staff.ts';
import { whoIsIn } from './use-cases/who-is-in.ts';

const taking = [
  'site/unknown',
  'staff/user-taken',
  'staff/account-beyond',
  'staff/rate-out-of-bounds',
  'staff/other-currency',
] as const;
const present = ['staff/unknown', 'staff/already-terminated'] as const;

const documentsRouter = router({
  put: procedure('staff.documents.put', ...present)
    .meta({ does: 'Records a paper of somebody, or renews the one of its kind.', touches: ['staff'] })
    .input(keyed(PutDocument))
    .output(StaffView)
    .mutation(command(putDocument)),
  remove: procedure('staff.documents.remove', ...present, 'document/unknown')
    .meta({ does: 'Takes a paper of somebody away.', touches: ['staff'] })
    .input(keyed(RemoveDocument))
    .output(StaffView)
    .mutation(command(removeDocument)),
});

const clockRouter = router({
  present: procedure('staff.clock.present')
    .meta({ does: 'Lists who is clocked in at a site now.' })
    .input(ListStaff)
    .output(Present)
    .query(query(whoIsIn)),
  list: procedure('staff.clock.list', 'site/unknown', 'staff/period')
    .meta({ does: 'Lists when people of a site came and left.' })
    .input(StaffPeriod)
    .output(ClockEntryList)
    .query(query(listClock)),
  in: procedure('staff.clock.in', ...present, 'clock/already-in', 'clock/not-at-site')
    .meta({ does: 'Clocks somebody in: oneself, or a manager somebody.', touches: ['staff.clock', 'staff.payroll'] })
    .input(keyed(ClockInto))
    .output(ClockEntryView)
    .mutation(command(clockIn)),
  out: procedure('staff.clock.out', 'staff/unknown', 'clock/not-in')
    .meta({ does: 'Clocks somebody out.', touches: ['staff.clock', 'staff.payroll'] })
    .input(keyed(MaybeStaffRef))
    .output(ClockEntryView)
    .mutation(command(clockOut)),
  correct: procedure(
    'staff.clock.correct',
    'clock/unknown',
    'clock/not-in',
    'clock/ends-before-start',
    'clock/in-the-future',
    'clock/overlaps',
  )
    .meta({ does: 'Sets right when somebody came and left.', touches: ['staff.clock', 'staff.payroll'] })
    .input(keyed(CorrectClock))
    .output(ClockEntryView)
    .mutation(command(correctClock)),
});

export const staffRouter = router({
  list: procedure('staff.list')
    .meta({ does: 'Lists who works at a site, or did.' })
    .input(ListStaff)
    .output(StaffList)
    .query(query(listStaff)),
  get: procedure('staff.get', 'staff/unknown')
    .meta({ does: 'Shows somebody who works here; without a name, oneself.' })
    .input(MaybeStaffRef)
    .output(StaffView)
    .query(query(getStaff)),
  hire: procedure('staff.hire', ...taking)
    .meta({ does: 'Takes somebody on.', touches: ['staff', 'scheduling'] })
    .input(keyed(HireStaff))
    .output(StaffView)
    .mutation(command(hire)),
  update: procedure('staff.update', 'staff/unknown', 'staff/already-terminated', ...taking)
    .meta({ does: 'Changes what is known of somebody: sites, skills, pay.', touches: ['staff', 'scheduling'] })
    .input(keyed(UpdateStaff))
    .output(StaffView)
    .mutation(command(updateStaff)),
  terminate: procedure('staff.terminate', 'staff/unknown', 'staff/already-terminated')
    .meta({
      does: 'Ends somebody’s work here at once; answers what others must take over.',
      touches: ['staff', 'scheduling'],
    })
    .input(keyed(StaffRef))
    .output(Terminated)
    .mutation(command(terminate)),
  openWork: procedure('staff.openWork', 'staff/unknown')
    .meta({ does: 'Lists the work that somebody still has to do.' })
    .input(StaffRef)
    .output(OpenWork)
    .query(query(listOpenWork)),
  documents: documentsRouter,
  rota: rotaRouter,
  timeOff: timeOffRouter,
  clock: clockRouter,
  utilisation: procedure('staff.utilisation', 'site/unknown', 'staff/period')
    .meta({ does: 'Shows how much of everybody’s time on duty was given to work, day by day.' })
    .input(StaffPeriod)
    .output(UtilisationView)
    .query(query(showUtilisation)),
  payroll: procedure('staff.payroll', 'site/unknown', 'staff/period')
    .meta({ does: 'Shows what everybody worked in a period and what that comes to, also as a sheet.' })
    .input(StaffPeriod)
    .output(Payroll)
    .query(query(showPayroll)),
});
