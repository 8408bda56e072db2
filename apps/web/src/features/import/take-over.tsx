import { useApi } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countText } from '../../words/format.ts';
import { FileChoice } from './file-choice.tsx';
import { type ImportKind, imports } from './kinds.ts';
import type { ReadSheet } from './rows.ts';
import { type About, sendAll } from './send.ts';
import { counted, type Answered } from './verdicts.ts';
import { VerdictTable } from './verdict-table.tsx';

type Props = { readonly kind: ImportKind; readonly about: About };
type Picked = { readonly name: string; readonly sheet: ReadSheet };

/** Sends a file, first to see what comes of it, then to keep it. */
const useTakeOver = ({ kind, about }: Props) => {
  const api = useApi();
  const [sent, setSent] = useState(0);
  const ask = (dryRun: boolean) => (sheet: ReadSheet) => {
    setSent(0);
    return sendAll(kind, sheet.rows, { api, about, dryRun, onPiece: setSent });
  };
  const check = useMutation({ mutationFn: ask(true) });
  const keep = useMutation({ mutationFn: ask(false) });
  return { check, keep, sent };
};

const title = ({ written, rows }: Answered): string => {
  const { created, same, invalid } = counted(rows);
  const known = same === 0 ? '' : `, ${same} known already`;
  if (written) return `${created} taken over${known}.`;
  if (invalid > 0) return `${countText(invalid, 'line')} cannot be taken over. Mend the file and choose it again.`;
  return `${created} new${known}. Nothing is kept yet.`;
};

const Result = ({ answer, kind }: { readonly answer: Answered; readonly kind: ImportKind }) => {
  const { invalid } = counted(answer.rows);
  const tone = answer.written ? 'good' : invalid > 0 ? 'warn' : 'info';
  return (
    <>
      <Notice live tone={tone} title={title(answer)} />
      <VerdictTable kind={kind} rows={answer.rows} isWritten={answer.written} />
    </>
  );
};

const Misread = ({ sheet: { missing, ignored, rows } }: { readonly sheet: ReadSheet }) => (
  <>
    {missing.length === 0 ? null : (
      <Notice live tone="bad" title={`The file has no column ${missing.map((one) => `“${one}”`).join(', ')}`}>
        <p>The first line must name the columns. The template shows how.</p>
      </Notice>
    )}
    {rows.length > 0 || missing.length > 0 ? null : <Notice live tone="bad" title="The file has no lines" />}
    {ignored.length === 0 ? null : <p className="text-14 text-muted">Left out: {ignored.join(', ')}</p>}
  </>
);

export const TakeOver = ({ kind, about }: Props) => {
  const { check, keep, sent } = useTakeOver({ kind, about });
  const [picked, setPicked] = useState<Picked | null>(null);
  const sheet = picked?.sheet;
  const isWhole = sheet !== undefined && sheet.missing.length === 0 && sheet.rows.length > 0;
  const isBusy = check.isPending || keep.isPending;
  const answer = keep.data ?? check.data;
  const isGood = check.data !== undefined && counted(check.data.rows).invalid === 0 && keep.data === undefined;
  const pick = (next: Picked): void => {
    setPicked(next);
    check.reset();
    keep.reset();
    if (next.sheet.missing.length === 0 && next.sheet.rows.length > 0) check.mutate(next.sheet);
  };
  return (
    <section aria-label={imports[kind].title} className="grid gap-4">
      <p className="max-w-[64ch]">{imports[kind].about}</p>
      <FileChoice kind={kind} name={picked?.name ?? null} isBusy={isBusy} onPick={pick} />
      {sheet === undefined ? null : <Misread sheet={sheet} />}
      {isBusy ? (
        <p role="status" className="text-14 text-muted figures">
          {check.isPending ? 'Looking at' : 'Taking over'} line {Math.min(sent + 1, sheet?.rows.length ?? 1)} of{' '}
          {sheet?.rows.length ?? 0}…
        </p>
      ) : null}
      {check.error === null && keep.error === null ? null : (
        <ErrorNotice error={keep.error ?? check.error} title="The file was not taken over" />
      )}
      {isGood && isWhole ? (
        <div>
          <Button look="primary" size="large" pending={keep.isPending} onClick={() => keep.mutate(sheet)}>
            Take over {countText(counted(check.data.rows).created, 'new line')}
          </Button>
        </div>
      ) : null}
      {answer === undefined ? null : <Result answer={answer} kind={kind} />}
    </section>
  );
};
