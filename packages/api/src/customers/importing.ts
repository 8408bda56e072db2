import { type Customer, normalisePhone } from '@bling/domain/customers';
import type { CustomerId } from '@bling/domain/kernel';
import type * as z from 'zod';
import { ImportedRow, type ImportRow } from './people.ts';
import type { Ways as SearchedWays } from './ports.ts';

export type Imported = { readonly reference: string; readonly person: z.output<typeof ImportedRow> };
type Verdict = {
  readonly reference: string;
  readonly verdict: 'created' | 'same' | 'invalid';
  /** Of an invalid row: what is wrong with it. */
  readonly field: string | null;
  /** Of one who is known: who it is. */
  readonly customerId: CustomerId | null;
  /** Of one who is in an earlier row: which. */
  readonly sameAs: number | null;
  /** Of a new one: what to keep. */
  readonly imported: Imported | null;
};

type Ways = Pick<Imported['person'], 'phone' | 'email'> & { readonly reference: string };

const waysOf = ({ reference, phone, email }: Ways): readonly string[] => [
  `reference ${reference}`,
  ...(phone === null ? [] : [`phone ${normalisePhone(phone)}`]),
  ...(email === null ? [] : [`email ${email}`]),
];
const waysTo = ({ references, phone, email }: Customer): readonly string[] => [
  ...references.map((reference) => `reference ${reference}`),
  ...(phone === null ? [] : [`phone ${phone}`]),
  ...(email === null ? [] : [`email ${email}`]),
];

const NEW = { field: null, customerId: null, sameAs: null, imported: null };

/** What can be kept of the rows, in their order. */
export const checkedRows = (rows: readonly ImportRow[]) =>
  rows.map(({ reference, ...row }) => ({ reference, checked: ImportedRow.safeParse(row) }));
type CheckedRows = ReturnType<typeof checkedRows>;

/** By which those who are known may be found: nothing that was not checked is asked for. */
export const waysOfRows = (rows: CheckedRows): SearchedWays => {
  const people = rows.flatMap(({ checked }) => (checked.success ? [checked.data] : []));
  return {
    references: rows.map(({ reference }) => reference),
    phones: people.flatMap(({ phone }) => (phone === null ? [] : [normalisePhone(phone)])),
    emails: people.flatMap(({ email }) => email ?? []),
  };
};

/** One row after the other: whoever can be reached in a way that is known already is the same person. */
export const judged = (rows: CheckedRows, known: readonly Customer[]): readonly Verdict[] => {
  const there = new Map(known.toReversed().flatMap((customer) => waysTo(customer).map((way) => [way, customer.id])));
  const earlier = new Map<string, number>();
  return rows.map(({ reference, checked }, at): Verdict => {
    if (!checked.success)
      return { ...NEW, reference, verdict: 'invalid', field: String(checked.error.issues[0]?.path[0] ?? '') };
    const person = checked.data;
    const ways = waysOf({ ...person, reference });
    const [customerId] = ways.flatMap((way) => there.get(way) ?? []);
    if (customerId !== undefined) return { ...NEW, reference, verdict: 'same', customerId };
    const [sameAs] = ways.flatMap((way) => earlier.get(way) ?? []);
    if (sameAs !== undefined) return { ...NEW, reference, verdict: 'same', sameAs };
    if (ways.length === 1) return { ...NEW, reference, verdict: 'invalid', field: 'phone' };
    for (const way of ways) earlier.set(way, at);
    return { ...NEW, reference, verdict: 'created', imported: { reference, person } };
  });
};
