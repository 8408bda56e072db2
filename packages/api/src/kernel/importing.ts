import { type Failure, ok } from '@bling/domain/kernel';
import * as z from 'zod';
import { line } from './contract.ts';
import { rehearsed } from './outcome.ts';

/** Of every row: what the other system calls it, to find it again in the answer. */
export const reference = line(80).meta({ description: 'What the other system calls it, or the number of its line' });

/** A cell as another system wrote it; whether we can keep it is the verdict on its row. */
export const cell = z.string().max(2000);
export const figure = z.number().min(-1_000_000_000).max(1_000_000_000);
export const maybe = <S extends z.ZodType>(one: S) => one.nullable().default(null);

/** The rows of one call, which are kept all or none. */
export const rowsOf = <S extends z.ZodType>(row: S, most: number) => ({
  dryRun: z.boolean().meta({ description: 'Does the whole work, answers what came of it, and keeps nothing' }),
  rows: z.array(row).min(1).max(most),
});

export const importVerdicts = <S extends z.ZodType>(id: S, most: number) =>
  z.object({
    written: z.boolean().meta({ description: 'All rows or none: false after a dry run, and when one is invalid' }),
    rows: z
      .array(
        z.object({
          reference: z.string().max(80),
          verdict: z.enum(['created', 'same', 'invalid']),
          field: z.string().max(40).nullable().meta({ description: 'Of an invalid row: the cell that is in the way' }),
          code: z
            .string()
            .max(80)
            .nullable()
            .meta({ description: 'Of an invalid row: the refusal of the work itself' }),
          id: id.nullable().meta({ description: 'What it is here; null while nothing is written' }),
        }),
      )
      .max(most),
  });

export type Taken<I> =
  | { readonly verdict: 'created' | 'same'; readonly id: I }
  | { readonly verdict: 'invalid'; readonly field: string | null; readonly code: string | null };

export const invalidAt = (field: string | null, code: string | null = null) =>
  ({ verdict: 'invalid', field, code }) as const;
export const invalidBy = ({ field, code }: Failure) => invalidAt(field ?? null, code);

type Given = { readonly dryRun: boolean; readonly rows: readonly { readonly reference: string }[] };
type How<T, I> = { readonly row: z.ZodType<T>; readonly take: (row: T) => Promise<Taken<I>> };

/**
 * Takes rows in one after the other, by the same use case as a single one: a later row meets what the earlier ones made.
 * All are kept, or none: of a dry run nothing, and nothing when one row is invalid.
 */
export const takenOver = async <T, I>({ dryRun, rows }: Given, { row, take }: How<T, I>) => {
  const verdicts: (Taken<I> & { readonly reference: string })[] = [];
  for (const { reference: name, ...raw } of rows) {
    const checked = row.safeParse(raw);
    const taken = checked.success
      ? await take(checked.data)
      : invalidAt(String(checked.error.issues[0]?.path[0] ?? ''), null);
    verdicts.push({ reference: name, ...taken });
  }
  const written = !dryRun && verdicts.every(({ verdict }) => verdict !== 'invalid');
  const made = new Set(verdicts.flatMap((one) => (one.verdict === 'created' ? [one.id] : [])));
  const told = verdicts.map((one) => ({
    reference: one.reference,
    verdict: one.verdict,
    field: one.verdict === 'invalid' ? one.field : null,
    code: one.verdict === 'invalid' ? one.code : null,
    id: one.verdict !== 'invalid' && (written || !made.has(one.id)) ? one.id : null,
  }));
  return written ? ok({ written, rows: told }) : rehearsed({ written, rows: told });
};
