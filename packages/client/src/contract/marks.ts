// Generated from the router by `pnpm contract`. Change the contract, not this file.

import { marksOf } from '../marks.ts';

export const marks = marksOf(
  'identity',
  'scheduling.slots:bookings.boardChanges,catalog.services.create;scheduling:bookings.cancel,bookings.create,bookings.reschedule,bookings.undo;@id:bookings.checkIn;scheduling@id:bookings.complete,bookings.start;customers,scheduling:bookings.createAsGuest,bookings.markNoShow;pricing,scheduling:catalog.addOns.deactivate,catalog.addOns.update,catalog.services.deactivate,catalog.services.update;bookings,vehicles:customers.claim,customers.erase,customers.merge;bookings:customers.update,vehicles.update;bookings.board,scheduling:facilities.bays.create,facilities.bays.setStatus,facilities.bays.update,facilities.closures.create,facilities.closures.remove,facilities.equipment.create,facilities.equipment.setStatus,facilities.equipment.update,facilities.sites.update,facilities.teams.create,facilities.teams.setStatus,facilities.teams.update;bookings.board:scheduling.holds.place,scheduling.holds.release',
  {"bookings.create":{"soil":"0.2.0","couponCode":"0.2.0","quote":"0.2.0"},"bookings.createAsGuest":{"soil":"0.2.0","couponCode":"0.2.0","quote":"0.2.0"},"catalog.services.create":{"skills":"0.2.0","mobileAllowed":"0.2.0","cureHours":"0.2.0","image":"0.2.0","sites":"0.2.0"},"catalog.services.list":{"siteId":"0.2.0"},"catalog.services.update":{"skills":"0.2.0","mobileAllowed":"0.2.0","cureHours":"0.2.0","image":"0.2.0","sites":"0.2.0"},"identity.login":{"code":"0.2.0"},"pricing.quote":{"startsAt":"0.2.0","soil":"0.2.0","couponCode":"0.2.0","mode":"0.2.0","position":"0.2.0","customerId":"0.2.0","channel":"0.2.0"}},
);
