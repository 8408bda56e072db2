import type * as z from 'zod';
import { command, open, procedure, query, queryOutside, router, subscription } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AskBoard,
  Board,
  BoardNews,
  BookingDetails,
  BookingHits,
  BookingPage,
  BookingRef,
  BookingState,
  BookingView,
  CancelBooking,
  CompleteBooking,
  CreateBooking,
  CreateGuestBooking,
  FeePreview,
  ListBookings,
  ListByCustomer,
  MoveBooking,
  RescheduleBooking,
  SearchBookings,
  StartBooking,
  UndoBooking,
  WatchBoard,
} from './contract.ts';
import { nearestForBooking, nearestForOrder } from './nearest.ts';
import type { PricingOutside } from '../pricing/index.ts';
import { BookingVerdicts, ImportBookings } from './importing.ts';
import { openOffer } from './price.ts';
import { AskFeed, CalendarFeed } from './link-contract.ts';
import { linkRouter } from './link-router.ts';
import { orderRules } from './rules.ts';
import { customerFeed } from './use-cases/customer-feed.ts';
import { cancelBooking } from './use-cases/cancel-booking.ts';
import { checkInBooking } from './use-cases/check-in-booking.ts';
import { completeBooking } from './use-cases/complete-booking.ts';
import { confirmBooking } from './use-cases/confirm-booking.ts';
import { createBooking } from './use-cases/create-booking.ts';
import { createGuestBooking } from './use-cases/create-guest-booking.ts';
import { getBooking } from './use-cases/get-booking.ts';
import { importBookings } from './use-cases/import-bookings.ts';
import { listBookings } from './use-cases/list-bookings.ts';
import { listByCustomer } from './use-cases/list-by-customer.ts';
import { markNoShow } from './use-cases/mark-no-show.ts';
import { previewFee } from './use-cases/preview-fee.ts';
import { rescheduleBooking } from './use-cases/reschedule-booking.ts';
import { searchBookings } from './use-cases/search-bookings.ts';
import { showBoard } from './use-cases/show-board.ts';
import { startBooking } from './use-cases/start-booking.ts';
import { undoBooking } from './use-cases/undo-booking.ts';
import { watchBoard } from './use-cases/watch-board.ts';
import { visitProcedures } from './visit-router.ts';

const elsewhere = { on: { 'slot/taken': nearestForOrder, 'slot/outside-hours': nearestForOrder } };

export const bookingsRouter = router({
  import: procedure('bookings.import', 'site/unknown')
    .meta({
      does: 'Takes agreed bookings over from another system, all rows or none; nobody is written to.',
      touches: ['bookings', 'scheduling'],
    })
    .input(keyed(ImportBookings))
    .output(BookingVerdicts)
    .mutation(command(importBookings)),
  create: procedure(
    'bookings.create',
    'customer/unknown',
    'customer/not-ready',
    'booking/not-your-vehicle',
    'booking/size-missing',
    'booking/too-many-pending',
    ...orderRules,
  )
    .meta({
      does: 'Books a job for a customer, at the price and time that were shown.',
      touches: ['bookings', 'scheduling'],
    })
    .input(keyed(CreateBooking))
    .output(BookingView)
    .mutation(
      command(createBooking, {
        ...elsewhere,
        prepare:
          (outside: PricingOutside) =>
          ({ quote }: z.output<typeof CreateBooking>) =>
            openOffer(outside, quote),
      }),
    ),
  createAsGuest: open('bookings.createAsGuest', 'booking/too-many-pending', ...orderRules)
    .meta({ does: 'Books a job for someone without an account.', touches: ['bookings', 'scheduling', 'customers'] })
    .input(keyed(CreateGuestBooking))
    .output(BookingView)
    .mutation(
      command(createGuestBooking, {
        ...elsewhere,
        prepare:
          (outside: PricingOutside) =>
          ({ quote }: z.output<typeof CreateGuestBooking>) =>
            openOffer(outside, quote),
      }),
    ),
  confirm: procedure('bookings.confirm', 'booking/unknown', 'booking/not-allowed-now')
    .meta({ does: 'Confirms a pending booking.', touches: ['bookings'] })
    .input(keyed(MoveBooking))
    .output(BookingState)
    .mutation(command(confirmBooking)),
  checkIn: procedure('bookings.checkIn', 'booking/unknown', 'booking/not-allowed-now', 'booking/checked-in')
    .meta({ does: 'Notes that the car has arrived.', touches: ['bookings'], offline: 'id' })
    .input(keyed(MoveBooking))
    .output(BookingState)
    .mutation(command(checkInBooking)),
  start: procedure(
    'bookings.start',
    'booking/unknown',
    'booking/not-allowed-now',
    'booking/checked-in',
    'booking/bay-occupied',
    'booking/other-bay-unfit',
    'slot/taken',
  )
    .meta({
      does: 'Starts the job; an arrival that nobody noted is noted with it.',
      touches: ['bookings', 'scheduling'],
      offline: 'id',
    })
    .input(keyed(StartBooking))
    .output(BookingState)
    .mutation(command(startBooking)),
  complete: procedure('bookings.complete', 'booking/unknown', 'booking/not-allowed-now', 'booking/outcome-missing')
    .meta({
      does: 'Ends the job with an outcome for each line; only what was done is charged, and the rest of its time is free again.',
      touches: ['bookings', 'scheduling'],
      offline: 'id',
    })
    .input(keyed(CompleteBooking))
    .output(BookingState)
    .mutation(command(completeBooking)),
  cancel: procedure(
    'bookings.cancel',
    'booking/unknown',
    'booking/not-allowed-now',
    'booking/fee-changed',
    'booking/reason-missing',
  )
    .meta({ does: 'Cancels a booking for the fee that was previewed.', touches: ['bookings', 'scheduling'] })
    .input(keyed(CancelBooking))
    .output(BookingView)
    .mutation(command(cancelBooking)),
  markNoShow: procedure(
    'bookings.markNoShow',
    'site/unknown',
    'booking/unknown',
    'booking/not-allowed-now',
    'booking/checked-in',
    'booking/too-early-for-no-show',
  )
    .meta({
      does: 'Notes that nobody came, thirty minutes after the start or later.',
      touches: ['bookings', 'scheduling', 'customers'],
    })
    .input(keyed(MoveBooking))
    .output(BookingState)
    .mutation(command(markNoShow)),
  reschedule: procedure(
    'bookings.reschedule',
    'booking/unknown',
    'booking/not-allowed-now',
    'booking/too-late-to-move',
    ...orderRules,
  )
    .meta({ does: 'Moves a booking to another time at the price of that time.', touches: ['bookings', 'scheduling'] })
    .input(keyed(RescheduleBooking))
    .output(BookingView)
    .mutation(
      command(rescheduleBooking, { on: { 'slot/taken': nearestForBooking, 'slot/outside-hours': nearestForBooking } }),
    ),
  undo: procedure(
    'bookings.undo',
    'site/unknown',
    'booking/unknown',
    'booking/not-allowed-now',
    'booking/undo-too-late',
    'booking/reason-missing',
    'booking/bay-occupied',
    'slot/taken',
    'coupon/unknown',
    'coupon/used-up',
    'coupon/used-by-you',
  )
    .meta({ does: 'Takes the last move of a booking back, for a short while.', touches: ['bookings', 'scheduling'] })
    .input(keyed(UndoBooking))
    .output(BookingState)
    .mutation(command(undoBooking)),
  ...visitProcedures,
  get: procedure('bookings.get', 'booking/unknown')
    .meta({ does: 'Shows one booking with its site, bay, car and customer.' })
    .input(BookingRef)
    .output(BookingDetails)
    .query(query(getBooking)),
  list: procedure('bookings.list')
    .meta({ does: 'Lists bookings of the sites one works for, a page at a time.' })
    .input(ListBookings)
    .output(BookingPage)
    .query(query(listBookings)),
  search: procedure('bookings.search')
    .meta({
      does: 'Finds bookings by number, plate, or the name, phone or email of the customer; the coming ones first.',
    })
    .input(SearchBookings)
    .output(BookingHits)
    .query(query(searchBookings)),
  listByCustomer: procedure('bookings.listByCustomer', 'customer/not-ready')
    .meta({ does: 'Lists the bookings of one customer, the coming or the past.' })
    .input(ListByCustomer)
    .output(BookingPage)
    .query(query(listByCustomer)),
  feePreview: procedure('bookings.feePreview', 'booking/unknown')
    .meta({ does: 'Tells what cancelling costs now and later; the fee is honoured for a few minutes.' })
    .input(BookingRef)
    .output(FeePreview)
    .query(query(previewFee)),
  feed: open('bookings.feed', 'booking/link-unknown', 'customer/not-ready')
    .meta({ does: 'Answers a customer’s bookings as a calendar to subscribe to, and its secret to its own customer.' })
    .input(AskFeed)
    .output(CalendarFeed)
    .query(queryOutside(customerFeed)),
  link: linkRouter,
  board: procedure('bookings.board', 'site/unknown')
    .meta({ does: 'Shows a site’s business day: bays, jobs, and what else stands in them.' })
    .input(AskBoard)
    .output(Board)
    .query(query(showBoard)),
  boardChanges: procedure('bookings.boardChanges')
    .meta({ does: 'Tells each time something changes on a site’s board.', touches: ['bookings', 'scheduling.slots'] })
    .input(WatchBoard)
    .subscription(subscription(BoardNews, watchBoard)),
});
