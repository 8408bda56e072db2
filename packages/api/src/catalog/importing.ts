import { serviceChannels } from '@bling/domain/catalog';
import * as z from 'zod';
import { idOf, line, price, text } from '../kernel/contract.ts';
import { cell, figure, importVerdicts, maybe, reference, rowsOf } from '../kernel/importing.ts';

const MOST_ROWS = 200;

export const ImportServices = z.strictObject({
  ...rowsOf(
    z.strictObject({
      reference,
      category: cell.meta({ description: 'Its name; a category that is not there yet is made' }),
      name: cell,
      description: maybe(z.string().max(10_000)),
      price: figure.meta({ description: 'Minor units: cents' }),
      minutes: figure,
      compactPrice: maybe(figure).meta({ description: 'Left out: as for a standard car' }),
      largePrice: maybe(figure),
      oversizedPrice: maybe(figure),
      bufferAfter: maybe(figure),
    }),
    MOST_ROWS,
  ),
  currency: price.shape.currency,
});
export const ServiceVerdicts = importVerdicts(idOf('Service'), MOST_ROWS);

const { amount } = price.shape;
const minutes = z.int().min(5).max(1440);

/** What a row must be to be kept. */
export const ImportedService = z.object({
  category: line(80),
  name: line(80),
  description: text(1000).nullable(),
  price: amount,
  minutes,
  compactPrice: amount.nullable(),
  largePrice: amount.nullable(),
  oversizedPrice: amount.nullable(),
  bufferAfter: z.int().min(0).max(1440).nullable(),
});
type Row = z.output<typeof ImportedService>;

/** The service of a row: sold through every channel, in any bay, as the price list says. */
export const serviceOf = (row: Row, currency: string) => {
  const sized = { compact: row.compactPrice, large: row.largePrice, oversized: row.oversizedPrice };
  const bySize = Object.entries(sized).flatMap(([size, cents]) =>
    cents === null ? [] : [[size, { price: { amount: cents, currency }, minutes: row.minutes }]],
  );
  return {
    name: row.name,
    description: row.description ?? '',
    includes: [],
    order: 0,
    channels: [...serviceChannels],
    price: { amount: row.price, currency },
    minutes: row.minutes,
    bySize: Object.fromEntries(bySize),
    bufferBefore: 0,
    bufferAfter: row.bufferAfter ?? 0,
    bayKinds: [],
    equipment: [],
    isPopular: false,
    guarantee: 'none' as const,
    skills: [],
    mobileAllowed: false,
    cureHours: null,
    image: null,
    sites: [],
  };
};
