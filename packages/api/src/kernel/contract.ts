import { type Id, type Instant, type Money, type Position, sizeClasses } from '@bling/domain/kernel';
import * as z from 'zod';

/** An id of one kind of thing. On the wire it is a UUID string. */
export const idOf = <B extends string>(name: B) =>
  z.uuid().meta({ domain: `${name}Id` }) as unknown as z.ZodType<Id<B>, string> & z.ZodUUID;

/** A moment as the domain writes it: UTC with milliseconds. Other spellings of it are refused, so that text order stays time order. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .max(24)
  .meta({ domain: 'Instant', description: 'UTC, ISO 8601 with milliseconds' }) satisfies z.ZodType<Instant>;

export const money = z
  .object({
    amount: z.int().min(-100_000_000_000).max(100_000_000_000).meta({ description: 'Minor units: cents' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/u)
      .max(3)
      .meta({ description: 'ISO 4217' }),
  })
  .meta({ domain: 'Money' }) satisfies z.ZodType<Money>;

/** Money as an input: strict and not negative. */
export const price = z.strictObject({ amount: z.int().min(0).max(100_000_000), currency: money.shape.currency });

export const sizeClass = z.enum(sizeClasses).meta({ domain: 'SizeClass' });

/** Degrees, WGS 84. */
export const position = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
}) satisfies z.ZodType<Position>;

/** Text that people type: trimmed, bounded, without control characters that could hide something. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'Contains control characters');
export const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, 'Contains control characters');

/** Wall-clock time of a site. */
export const wallTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u)
  .max(5);
export const localDate = z.iso.date().max(10);

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email().max(254));
/** ITU-T E.164 once separators are gone: seven digits at least. */
export const phoneNumber = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?(?:[\s().\-/]*\d){7,17}[\s().\-/]*$/u, 'Digits, spaces and + ( ) - only');

export const pageRequest = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item).max(100), nextCursor: z.string().max(200).nullable() });

/** What a mutation answers when there is nothing to tell. */
export const done = z.object({ done: z.literal(true) });
export const DONE = { done: true } as const;
