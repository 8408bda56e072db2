import * as z from 'zod';
import { idOf, line, sizeClass, text } from '../kernel/contract.ts';
import { cell, figure, importVerdicts, maybe, reference, rowsOf } from '../kernel/importing.ts';

const MOST_ROWS = 500;

export const ImportVehicles = z.strictObject(
  rowsOf(
    z.strictObject({
      reference,
      customer: cell.meta({
        description: 'Whose it is: the reference of an imported customer, a phone number or an address',
      }),
      plate: maybe(cell),
      country: cell,
      make: cell,
      model: cell,
      year: maybe(figure),
      colour: maybe(cell),
      sizeClass: cell,
      notes: maybe(z.string().max(10_000)),
    }),
    MOST_ROWS,
  ),
);
export const VehicleVerdicts = importVerdicts(idOf('Vehicle'), MOST_ROWS);

/** What a row must be to be kept. */
export const ImportedVehicle = z.object({
  customer: line(254),
  plate: line(30).nullable(),
  country: z.string().regex(/^[A-Z]{2}$/u),
  make: line(60),
  model: line(60),
  year: z.int().min(0).max(9999).nullable(),
  colour: line(40).nullable(),
  sizeClass,
  notes: text(500).nullable(),
});
