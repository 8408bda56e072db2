import * as z from 'zod';

const instant = z.iso.datetime({ precision: 3 });
const money = z.object({ amount: z.int(), currency: z.string() });

/** A row as a list of this product has it: ids, a state, a name, money, three instants. */
export const Row = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(['pending', 'confirmed', 'completed']),
  customer: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }),
  subtotal: money,
  tax: money,
  total: money,
  lines: z.int(),
  notes: z.string().nullable(),
  tags: z.array(z.string()),
  issuedAt: instant,
  dueAt: instant,
  createdAt: instant,
});
export const List = z.object({ items: z.array(Row), nextCursor: z.string().nullable() });
export const Asked = z.object({ limit: z.int() });
export const Pong = z.object({ ok: z.boolean() });
export const PONG = { ok: true };

const euros = (amount: number): z.output<typeof money> => ({ amount, currency: 'EUR' });
const at = (index: number): string => new Date(1_790_000_000_000 + index * 3_600_000).toISOString();
const id = (index: number): string => `0198c1e7-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** What a repository answers: the same objects for every server. */
export const list: z.output<typeof List> = {
  items: Array.from({ length: 20 }, (_, index) => ({
    id: id(index),
    number: `2026-${String(index).padStart(6, '0')}`,
    state: (['pending', 'confirmed', 'completed'] as const)[index % 3] ?? 'pending',
    customer: { id: id(1000 + index), name: `Customer number ${index}`, email: `customer${index}@example.test` },
    subtotal: euros(2400 + index),
    tax: euros(552),
    total: euros(2952 + index),
    lines: index % 5,
    notes: index % 2 === 0 ? null : 'Leave the key at the counter, second drawer',
    tags: ['fleet', 'monthly'],
    issuedAt: at(index),
    dueAt: at(index + 24),
    createdAt: at(index - 24),
  })),
  nextCursor: null,
};
