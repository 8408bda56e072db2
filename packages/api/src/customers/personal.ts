import * as z from 'zod';
import { idOf, instant, money } from '../kernel/contract.ts';

export const MOST_CARS = 500;
export const MOST_BOOKINGS = 2000;
export const MOST_SESSIONS = 500;

const words = (most: number) => z.string().max(most);

export const heldCar = z.object({
  id: idOf('Vehicle'),
  plate: words(20).nullable(),
  country: words(2),
  make: words(60),
  model: words(60),
  year: z.int().min(0).max(9999).nullable(),
  colour: words(60).nullable(),
  sizeClass: words(20),
  notes: words(2000).nullable(),
  isDefault: z.boolean(),
  addedAt: instant,
  leftAt: instant.nullable(),
});
export type HeldCar = z.output<typeof heldCar>;

export const heldBooking = z.object({
  id: idOf('Booking'),
  number: words(20),
  channel: words(20),
  status: words(20),
  siteId: idOf('Site'),
  vehicleId: idOf('Vehicle').nullable(),
  createdAt: instant,
  scheduledAt: instant,
  endsAt: instant,
  lines: z.array(z.object({ name: words(200), amount: money, outcomeReason: words(2000).nullable() })).max(100),
  totalPrice: money,
  charged: money.nullable(),
  notesFrom: words(2000).nullable(),
  notesFor: words(2000).nullable(),
  cancellation: z.object({ at: instant, by: words(20), reason: words(2000).nullable(), fee: money }).nullable(),
});
export type HeldBooking = z.output<typeof heldBooking>;

/** No hash and no token: nothing with which anyone could sign in. */
export const heldAccount = z.object({
  id: idOf('User'),
  email: words(254),
  username: words(100).nullable(),
  fullName: words(200),
  status: words(20),
  createdAt: instant,
  emailVerifiedAt: instant.nullable(),
  lastLoginAt: instant.nullable(),
  sessions: z
    .array(
      z.object({
        id: idOf('Session'),
        createdAt: instant,
        rotatedAt: instant,
        expiresAt: instant,
        endedAt: instant.nullable(),
        agent: words(500).nullable(),
        address: words(100).nullable(),
      }),
    )
    .max(MOST_SESSIONS),
});
export type HeldAccount = z.output<typeof heldAccount>;
