import type { ClockEntryList, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dateText, durationText, localDate, timeText } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import { monthOf, PeriodFields, usePeriod } from './period.tsx';
import { useEdited } from './use-edited.ts';

const SHOWN = 10;
const MORE = 50;

type Entry = ClockEntryList['items'][number];
type Props = { readonly site: SiteView; readonly today: string; readonly mayCorrect: boolean };

/** Whoever is at work clocks out by themselves; a manager sets right when they came. */
const isHere = ({ outAt, flaggedAt }: Entry): boolean => outAt === null && flaggedAt === null;

const spanText = ({ inAt, outAt }: Entry, zone: string): string => {
  const day = dateText(localDate(inAt, zone), 'short');
  if (outAt === null) return `${day}, since ${timeText(inAt, zone)}`;
  const minutes = Math.round((Date.parse(outAt) - Date.parse(inAt)) / 60_000);
  return `${day}, ${timeText(inAt, zone)} to ${timeText(outAt, zone)} · ${durationText(minutes)}`;
};

type MomentProps = {
  readonly label: string;
  readonly name: string;
  readonly at: string | null;
  readonly day: string;
  readonly zone: string;
  readonly error: string | undefined;
};
const MomentFields = ({ label, name, at, day, zone, error }: MomentProps) => (
  <div className="grid grid-cols-2 items-start gap-3">
    <TextField
      label={label}
      name={`${name}Date`}
      type="date"
      required
      defaultValue={at === null ? day : localDate(at, zone)}
    />
    <TextField
      label={`${label} at`}
      name={name}
      type="time"
      required
      defaultValue={at === null ? '' : timeText(at, zone)}
      error={error}
    />
  </div>
);

/** The moment that was typed; the old one, to the second, where nothing was. */
const typedMoment = (
  typed: Typed,
  name: 'inAt' | 'outAt',
  { zone, before }: { readonly zone: string; readonly before: string | null },
): string => {
  const [date, time] = [typed(`${name}Date`), typed(name)];
  const isSame = before !== null && date === localDate(before, zone) && time === timeText(before, zone);
  return isSame ? before : instantAt(zone, date, time);
};

type CorrectProps = {
  readonly entry: Entry;
  readonly zone: string;
  readonly onSave: (typed: Typed) => Promise<unknown>;
  readonly onClose: () => void;
};
/** Sets right when somebody came and left, on the clock of the site. */
const CorrectDialog = ({ entry, zone, onSave, onClose }: CorrectProps) => {
  const day = localDate(entry.inAt, zone);
  const of = { day, zone };
  return (
    <FormDialog
      title={isHere(entry) ? `When did ${entry.fullName} come?` : `When was ${entry.fullName} here?`}
      action="Correct"
      zone={zone}
      onClose={onClose}
      onSubmit={onSave}
    >
      {(errorOf) => (
        <div key={entry.version} className="grid gap-4">
          <MomentFields label="Came" name="inAt" at={entry.inAt} {...of} error={errorOf('inAt')} />
          {isHere(entry) ? null : (
            <MomentFields label="Left" name="outAt" at={entry.outAt} {...of} error={errorOf('outAt')} />
          )}
        </div>
      )}
    </FormDialog>
  );
};

/** Who came and left when; a manager sets right what somebody forgot. */
export const ClockPanel = ({ site, today, mayCorrect }: Props) => {
  const { staff } = useProcedures();
  const [period, setPeriod] = usePeriod(monthOf(today));
  const [most, setMost] = useState(SHOWN);
  const query = useQuery({
    ...staff.clock.list.queryOptions({ siteId: site.id, ...period }),
    placeholderData: keepPreviousData,
  });
  const { edited, edit, saving } = useEdited<Entry>(
    async ({ id }) => (await query.refetch()).data?.items.find((one) => one.id === id) ?? null,
  );
  const correct = useAct(useApi().staff.clock.correct.mutate);
  const save = (typed: Typed): Promise<void> =>
    saving((entry) =>
      correct.mutateAsync({
        clockEntryId: entry.id,
        version: entry.version,
        inAt: typedMoment(typed, 'inAt', { zone: site.zone, before: entry.inAt }),
        outAt: isHere(entry) ? null : typedMoment(typed, 'outAt', { zone: site.zone, before: entry.outAt }),
      }),
    );
  return (
    <>
      <PeriodFields period={period} onChange={setPeriod} />
      <Loaded query={query} what="the clock">
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-14 text-muted">Nobody clocked in then.</p>
          ) : (
            <>
              <ul aria-label="On the clock" className="divide-y divide-line">
                {items
                  .toSorted((a, b) => b.inAt.localeCompare(a.inAt))
                  .slice(0, most)
                  .map((entry) => (
                    <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                      <div className="min-w-0 flex-1">
                        <p className="flex flex-wrap items-center gap-2">
                          <b className="text-14 font-semibold">{entry.fullName}</b>
                          {entry.isLate ? <Tag tone="warn">{durationText(entry.lateMinutes)} late</Tag> : null}
                          {entry.flaggedAt !== null && entry.outAt === null ? (
                            <Tag tone="bad">Forgot to clock out</Tag>
                          ) : null}
                        </p>
                        <p className="text-14 text-muted figures">{spanText(entry, site.zone)}</p>
                      </div>
                      {mayCorrect ? (
                        <Button
                          aria-label={`Correct ${entry.fullName}, ${spanText(entry, site.zone)}`}
                          onClick={() => edit(entry)}
                        >
                          Correct…
                        </Button>
                      ) : null}
                    </li>
                  ))}
              </ul>
              {items.length > most ? (
                <Button className="justify-self-center" onClick={() => setMost(most + MORE)}>
                  Show more
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
      {edited === null ? null : (
        <CorrectDialog entry={edited} zone={site.zone} onSave={save} onClose={() => edit(null)} />
      )}
    </>
  );
};
