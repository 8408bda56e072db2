// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Sets right when somebody came and left. */
export const clockCorrect: Form<Calls['staff.clock.correct']['input']> = form(
  z.strictObject({
    "clockEntryId": z.uuid(),
    "version": z.int().min(1).max(1000000),
    "inAt": z.iso.datetime({ precision: 3 }).max(24),
    "outAt": z.iso.datetime({ precision: 3 }).max(24).nullable(),
  }),
);

/** Clocks somebody in: oneself, or a manager somebody. */
export const clockIn: Form<Calls['staff.clock.in']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "staffId": z.uuid().optional(),
  }),
);

/** Clocks somebody out. */
export const clockOut: Form<Calls['staff.clock.out']['input']> = form(
  z.strictObject({
    "staffId": z.uuid().optional(),
  }),
);

/** Records a paper of somebody, or renews the one of its kind. */
export const documentsPut: Form<Calls['staff.documents.put']['input']> = form(
  z.strictObject({
    "staffId": z.uuid(),
    "kind": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "required": z.boolean(),
    "expiresAt": z.iso.datetime({ precision: 3 }).max(24),
  }),
);

/** Takes a paper of somebody away. */
export const documentsRemove: Form<Calls['staff.documents.remove']['input']> = form(
  z.strictObject({
    "staffId": z.uuid(),
    "kind": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
  }),
);

/** Takes somebody on. */
export const hire: Form<Calls['staff.hire']['input']> = form(
  z.strictObject({
    "userId": z.uuid().nullable().default(null),
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "siteIds": z.array(z.uuid()).min(1).max(50),
    "role": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "skills": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(50),
    "hourlyRate": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }),
    "hiredOn": z.iso.date().max(10),
  }),
);

/** Plans a week as drafts, as another was; what does not fit is skipped. */
export const rotaCopyWeek: Form<Calls['staff.rota.copyWeek']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "from": z.iso.date().max(10),
    "to": z.iso.date().max(10),
  }),
);

/** Publishes the drafts of a week. */
export const rotaPublish: Form<Calls['staff.rota.publish']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "date": z.iso.date().max(10),
  }),
);

/** Plans a shift as a draft, or gives one another time or person. */
export const rotaPut: Form<Calls['staff.rota.put']['input']> = form(
  z.strictObject({
    "shiftId": z.uuid().optional(),
    "version": z.int().min(1).max(1000000).optional(),
    "staffId": z.uuid(),
    "siteId": z.uuid(),
    "date": z.iso.date().max(10),
    "starts": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
    "ends": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
  }),
);

/** Takes a shift off the rota. */
export const rotaRemove: Form<Calls['staff.rota.remove']['input']> = form(
  z.strictObject({
    "shiftId": z.uuid(),
  }),
);

/** Ends somebody’s work here at once; answers what others must take over. */
export const terminate: Form<Calls['staff.terminate']['input']> = form(
  z.strictObject({
    "staffId": z.uuid(),
  }),
);

/** Grants time off; nobody grants their own. */
export const timeOffApprove: Form<Calls['staff.timeOff.approve']['input']> = form(
  z.strictObject({
    "timeOffId": z.uuid(),
  }),
);

/** Takes time off back, granted or not. */
export const timeOffCancel: Form<Calls['staff.timeOff.cancel']['input']> = form(
  z.strictObject({
    "timeOffId": z.uuid(),
  }),
);

/** Declines time off; nobody declines their own. */
export const timeOffReject: Form<Calls['staff.timeOff.reject']['input']> = form(
  z.strictObject({
    "timeOffId": z.uuid(),
  }),
);

/** Asks for time off: for oneself, or a manager for somebody. */
export const timeOffRequest: Form<Calls['staff.timeOff.request']['input']> = form(
  z.strictObject({
    "staffId": z.uuid().optional(),
    "from": z.iso.date().max(10),
    "to": z.iso.date().max(10),
    "starts": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u).default("00:00"),
    "ends": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u).default("24:00"),
    "kind": z.literal(["vacation","sick","unpaid","other"]),
    "reason": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
  }),
);

/** Changes what is known of somebody: sites, skills, pay. */
export const update: Form<Calls['staff.update']['input']> = form(
  z.strictObject({
    "userId": z.uuid().nullable().optional(),
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "siteIds": z.array(z.uuid()).min(1).max(50).optional(),
    "role": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "skills": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(50).optional(),
    "hourlyRate": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "hiredOn": z.iso.date().max(10).optional(),
    "staffId": z.uuid(),
    "version": z.int().min(1).max(1000000),
  }),
);
