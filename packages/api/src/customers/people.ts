import { consentPurposes, MOST_ADDRESSES, MOST_CONSENTS, MOST_NOTES, MOST_TAGS } from '@bling/domain/customers';
import * as z from 'zod';
import { emailAddress, idOf, instant, line, phoneNumber, text } from '../kernel/contract.ts';
import { AddressView, ConsentView, CustomerView } from './contract.ts';
import { heldAccount, heldBooking, heldCar, MOST_BOOKINGS, MOST_CARS } from './personal.ts';

const version = z.int().min(1).max(1_000_000);
const record = z.strictObject({ customerId: idOf('Customer'), version });

export const MergeCustomers = z.strictObject({
  keep: record.meta({ description: 'The record that stays: the one with the account, if there is one' }),
  drop: record,
});

export const ClaimCustomer = z.strictObject({
  customerId: idOf('Customer').meta({ description: 'Of the account that claims' }),
  guestId: idOf('Customer')
    .optional()
    .meta({ description: 'Staff name the guest; without it, everyone who left the account’s verified address' }),
});
export const Claimed = z.object({ claimed: z.int().min(0).max(100) });

export const SetConsent = z.strictObject({
  customerId: idOf('Customer'),
  purpose: z.enum(consentPurposes),
  given: z.boolean(),
  wording: line(40).meta({ description: 'The version of the words that were shown' }),
});

/** Everything that is held of a person. */
export const PersonalFile = z.object({
  exportedAt: instant,
  customer: z.object({
    ...CustomerView.shape,
    tags: z.array(z.string().max(40)).max(MOST_TAGS),
    notes: z.string().max(MOST_NOTES).nullable(),
    references: z.array(z.string().max(80)).max(500),
    addresses: z.array(AddressView).max(MOST_ADDRESSES),
    consents: z.array(ConsentView).max(MOST_CONSENTS),
    erasedAt: instant.nullable(),
  }),
  cars: z.array(heldCar).max(MOST_CARS),
  bookings: z.array(heldBooking).max(MOST_BOOKINGS).meta({ description: 'The latest first' }),
  account: heldAccount.nullable(),
});

export const MOST_ROWS = 500;
/** As another system wrote it; whether we can keep it is the verdict on its row. */
const row = z.strictObject({
  reference: line(80).meta({ description: 'What the other system calls them: the same row twice is one customer' }),
  name: z.string().max(500),
  phone: z.string().max(200).nullable().optional(),
  email: z.string().max(500).nullable().optional(),
  tags: z.array(z.string().max(200)).max(100).optional(),
  notes: z.string().max(10_000).nullable().optional(),
});
export const ImportCustomers = z.strictObject({ dryRun: z.boolean(), rows: z.array(row).min(1).max(MOST_ROWS) });
export type ImportRow = z.output<typeof row>;

/** What a row must be to be kept. */
export const ImportedRow = z.object({
  name: line(120),
  phone: phoneNumber.nullable().default(null),
  email: emailAddress.nullable().default(null),
  tags: z.array(line(40)).max(MOST_TAGS).default([]),
  notes: text(MOST_NOTES).nullable().default(null),
});

export const ImportVerdicts = z.object({
  written: z.boolean().meta({ description: 'All rows or none: false after a dry run, and when one is invalid' }),
  rows: z
    .array(
      z.object({
        reference: z.string().max(80),
        verdict: z.enum(['created', 'same', 'invalid']),
        field: z.string().max(20).nullable(),
        customerId: idOf('Customer').nullable().meta({ description: 'Who it is; null while nothing is written' }),
      }),
    )
    .max(MOST_ROWS),
});
