import { command, procedure, query } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import { BookingRef, BookingState, BookingView, MoveBooking } from './contract.ts';
import { fitRules, workRules } from './rules.ts';
import { addService } from './use-cases/add-service.ts';
import { arriveBooking } from './use-cases/arrive-booking.ts';
import { assignBooking } from './use-cases/assign-booking.ts';
import { departBooking } from './use-cases/depart-booking.ts';
import { inspectBooking } from './use-cases/inspect-booking.ts';
import { rateBooking } from './use-cases/rate-booking.ts';
import { removeService } from './use-cases/remove-service.ts';
import { showTicket } from './use-cases/show-ticket.ts';
import { swapBookings } from './use-cases/swap-bookings.ts';
import { tellDelay } from './use-cases/tell-delay.ts';
import { waiveFee } from './use-cases/waive-fee.ts';
import {
  AddService,
  AssignBooking,
  InspectBooking,
  InspectionAnswer,
  JobTicket,
  RateBooking,
  RemoveService,
  SwapBookings,
  SwappedBookings,
  TellDelay,
  WaiveFee,
} from './visit-contract.ts';

const touches = ['bookings', 'scheduling'];
const rules = ['booking/unknown', 'booking/not-allowed-now'] as const;

/** What happens to a booking at the car, and after it. */
export const visitProcedures = {
  inspect: procedure('bookings.inspect', ...rules, 'booking/not-here', ...workRules, ...fitRules)
    .meta({
      does: 'Notes size and dirt of the car as it stands there, and tells what they change; the price follows with recorded consent alone.',
      touches,
    })
    .input(keyed(InspectBooking))
    .output(InspectionAnswer)
    .mutation(command(inspectBooking)),
  addService: procedure(
    'bookings.addService',
    ...rules,
    'booking/service-there',
    'booking/too-late-to-change',
    'booking/checked-in',
    ...workRules,
    ...fitRules,
  )
    .meta({ does: 'Adds a service to a booking where it stands, at the price and length of both.', touches })
    .input(keyed(AddService))
    .output(BookingView)
    .mutation(command(addService)),
  removeService: procedure(
    'bookings.removeService',
    ...rules,
    'booking/no-such-service',
    'booking/last-service',
    'booking/too-late-to-change',
    'booking/checked-in',
    ...workRules,
    ...fitRules,
  )
    .meta({
      does: 'Takes a service out of a booking, with what was added to it alone; its time is free again.',
      touches,
    })
    .input(keyed(RemoveService))
    .output(BookingView)
    .mutation(command(removeService)),
  assign: procedure('bookings.assign', ...rules, ...workRules, ...fitRules)
    .meta({ does: 'Gives a booking another place or other people at its time, all of them or none.', touches })
    .input(keyed(AssignBooking))
    .output(BookingState)
    .mutation(command(assignBooking)),
  swap: procedure('bookings.swap', ...rules, 'booking/no-swap', ...workRules, ...fitRules)
    .meta({ does: 'Has two bookings trade their bays, each at its own time, both or none.', touches })
    .input(keyed(SwapBookings))
    .output(SwappedBookings)
    .mutation(command(swapBookings)),
  tellDelay: procedure('bookings.tellDelay', ...rules, 'booking/checked-in', 'booking/no-delay')
    .meta({
      does: 'Tells the customer when work can begin, later than planned; the plan stays.',
      touches: ['bookings'],
    })
    .input(keyed(TellDelay))
    .output(BookingState)
    .mutation(command(tellDelay)),
  depart: procedure('bookings.depart', ...rules, 'booking/not-mobile', 'booking/checked-in', 'booking/departed')
    .meta({ does: 'Notes that the team has driven off to the car.', touches: ['bookings'], offline: 'id' })
    .input(keyed(MoveBooking))
    .output(BookingState)
    .mutation(command(departBooking)),
  arrive: procedure('bookings.arrive', ...rules, 'booking/not-mobile', 'booking/checked-in')
    .meta({ does: 'Notes that the team is at the car.', touches: ['bookings'], offline: 'id' })
    .input(keyed(MoveBooking))
    .output(BookingState)
    .mutation(command(arriveBooking)),
  waiveFee: procedure('bookings.waiveFee', ...rules, 'booking/no-fee')
    .meta({ does: 'Lets the fee of a cancellation or a no-show go, for a reason of the list.', touches: ['bookings'] })
    .input(keyed(WaiveFee))
    .output(BookingView)
    .mutation(command(waiveFee)),
  rate: procedure('bookings.rate', ...rules, 'booking/already-rated')
    .meta({ does: 'Says once, from one to five, how the work was.', touches: ['bookings'] })
    .input(keyed(RateBooking))
    .output(BookingView)
    .mutation(command(rateBooking)),
  ticket: procedure('bookings.ticket', 'booking/unknown')
    .meta({ does: 'Shows what is printed for a job: the car, the work, who does it where; no price.' })
    .input(BookingRef)
    .output(JobTicket)
    .query(query(showTicket)),
};
