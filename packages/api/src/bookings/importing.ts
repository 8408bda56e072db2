import * as z from 'zod';
import { idOf, line, localDate, price, sizeClass, text, wallTime } from '../kernel/contract.ts';
import { cell, figure, importVerdicts, maybe, reference, rowsOf } from '../kernel/importing.ts';

const MOST_ROWS = 100;
const MOST_SERVICES = 10;

export const ImportBookings = z.strictObject({
  siteId: idOf('Site'),
  ...rowsOf(
    z.strictObject({
      reference,
      customer: cell.meta({ description: 'The reference of an imported customer, a phone number or an address' }),
      plate: maybe(cell),
      size: maybe(cell).meta({ description: 'Without a plate' }),
      services: z.array(cell).max(50).meta({ description: 'Their names, as on the menu' }),
      date: cell.meta({ description: 'Of the site, `2026-11-21`' }),
      time: cell.meta({ description: 'Wall time of the site, `09:30`' }),
      total: maybe(figure).meta({
        description: 'What was agreed, minor units: refused when it costs another sum here',
      }),
      notes: maybe(z.string().max(10_000)),
    }),
    MOST_ROWS,
  ),
});
export const BookingVerdicts = importVerdicts(idOf('Booking'), MOST_ROWS);

/** What a row must be to be kept. */
export const ImportedBooking = z.object({
  customer: line(254),
  plate: line(30).nullable(),
  size: sizeClass.nullable(),
  services: z.array(line(80)).min(1).max(MOST_SERVICES),
  date: localDate,
  time: wallTime,
  total: price.shape.amount.nullable(),
  notes: text(500).nullable(),
});
