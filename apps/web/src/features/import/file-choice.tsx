import { csvOf } from '@bling/domain/kernel';
import { Download, FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { saveCsv } from '../../app/save-csv.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FieldError } from '../../ui/field.tsx';
import { type ImportKind, imports } from './kinds.ts';
import { MOST_LINES, readSheet } from './read-sheet.ts';
import { type ReadSheet, rowsOf, templateOf } from './rows.ts';

type Props = {
  readonly kind: ImportKind;
  /** Of the file that was chosen last. */
  readonly name: string | null;
  readonly isBusy: boolean;
  readonly onPick: (picked: { readonly name: string; readonly sheet: ReadSheet }) => void;
};

const Columns = ({ kind }: Pick<Props, 'kind'>) => (
  <p className="text-14 text-muted">
    Columns:{' '}
    {imports[kind].columns.map(({ key, title, needed }, at) => (
      <span key={key}>
        {at === 0 ? '' : ', '}
        {needed === true ? <b className="font-semibold text-ink">{title}</b> : title}
      </span>
    ))}
    . Those in bold are needed.
  </p>
);

/** Takes a file by a click or dropped on it, and reads it. */
export const FileChoice = ({ kind, name, isBusy, onPick }: Props) => {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || isBusy) return;
    const sheet = await readSheet(file);
    const isTooLong = sheet.lines.length > MOST_LINES;
    setProblem(isTooLong ? `That is more than ${MOST_LINES} lines. Split the file.` : null);
    if (!isTooLong) onPick({ name: file.name, sheet: rowsOf(kind, sheet) });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="grid gap-3">
      <label
        htmlFor={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className={cx(
          'relative grid cursor-pointer justify-items-center gap-2 rounded-card border border-dashed border-control px-6 py-8 text-center',
          'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70 hover:bg-sunken',
        )}
      >
        <FileUp aria-hidden size={26} className="text-muted" />
        <span className="font-[560]">{name ?? 'Choose a CSV file'}</span>
        <span className="text-14 text-muted">
          {name === null ? 'or drop it here' : 'Choose another, or drop it here'}
        </span>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv,text/plain"
          className="sr-only"
          disabled={isBusy}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      {problem === null ? null : <FieldError>{problem}</FieldError>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={() => saveCsv(`${kind}.csv`, csvOf(templateOf(kind)))}>
          <Download aria-hidden size={18} /> Template
        </Button>
        <div className="min-w-0 flex-1 basis-72">
          <Columns kind={kind} />
        </div>
      </div>
    </div>
  );
};
