import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import type { ImportKind } from './kinds.ts';
import { problemOf, type Verdict } from './verdicts.ts';

type Props = { readonly kind: ImportKind; readonly rows: readonly Verdict[]; readonly isWritten: boolean };

const PAGE = 50;
const HEADING_LINE = 1;
const tones: Readonly<Record<Verdict['verdict'], Tone>> = { created: 'good', same: 'plain', invalid: 'bad' };
const wordOf = ({ verdict }: Verdict, isWritten: boolean): string => {
  if (verdict === 'created') return isWritten ? 'Taken over' : 'New';
  return verdict === 'same' ? 'Known already' : 'Cannot be read';
};

/** Line by line what comes of a file, what is wrong first. */
export const VerdictTable = ({ kind, rows, isWritten }: Props) => {
  const [shown, setShown] = useState(PAGE);
  const lines = rows
    .map((row, at) => ({ row, line: at + HEADING_LINE + 1 }))
    .toSorted((a, b) => Number(b.row.verdict === 'invalid') - Number(a.row.verdict === 'invalid'));
  return (
    <div className="grid gap-3">
      <ul aria-label="Lines" className="divide-y divide-line overflow-hidden rounded-card border border-line bg-raised">
        {lines.slice(0, shown).map(({ row, line }) => (
          <li key={line} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <span className="w-14 flex-none text-14 text-muted figures">Line {line}</span>
            <span className="min-w-0 flex-1 basis-32 font-[560] break-words">{row.reference}</span>
            {row.verdict === 'invalid' ? (
              <span className="order-last w-full text-14 text-bad sm:order-none sm:w-auto sm:basis-1/2">
                {problemOf(kind, row)}
              </span>
            ) : null}
            <Tag tone={tones[row.verdict]}>{wordOf(row, isWritten)}</Tag>
          </li>
        ))}
      </ul>
      {lines.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, lines.length - shown)} more</Button>
        </div>
      ) : null}
    </div>
  );
};
