import type { ClockEntryView, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dateText, durationText, localDate, timeText } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { type ErrorOf, FormDialog } from './form-dialog.tsx';
import { instantAt } from './moments.ts';
import { monthOf, PeriodFields, usePeriod } from './period.tsx';

const SHOWN = 10;
const MORE = 50;

type Named = { readonly entry: ClockEntryView; readonly name: string };
type Props = { readonly site: SiteView; readonly today: string; readonly mayCorrect: boolean };

const spanText = ({ inAt, outAt }: ClockEntryView, zone: string): string => {
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

/** Sets right when somebody came and left, on the clock of the site. */
const CorrectDialog = ({
  entry,
  name,
  zone,
  onClose,
}: Named & { readonly zone: string; readonly onClose: () => void }) => {
  const correct = useAct(useApi().staff.clock.correct.mutate);
  const day = localDate(entry.inAt, zone);
  const fields = (errorOf: ErrorOf) => (
    <>
      <MomentFields label="Came" name="inAt" at={entry.inAt} day={day} zone={zone} error={errorOf('inAt')} />
      <MomentFields label="Left" name="outAt" at={entry.outAt} day={day} zone={zone} error={errorOf('outAt')} />
    </>
  );
  return (
    <FormDialog
      title={`When was ${name} here?`}
      action="Correct"
      zone={zone}
      onClose={onClose}
      onSubmit={(typed) =>
        correct.mutateAsync({
          clockEntryId: entry.id,
          version: entry.version,
          inAt: instantAt(zone, typed('inAtDate'), typed('inAt')),
          outAt: instantAt(zone, typed('outAtDate'), typed('outAt')),
        })
      }
    >
      {fields}
    </FormDialog>
  );
};

/** Who came and left when; a manager sets right what somebody forgot. */
export const ClockPanel = ({ site, today, mayCorrect }: Props) => {
  const { staff } = useProcedures();
  const [period, setPeriod] = usePeriod(monthOf(today));
  const [most, setMost] = useState(SHOWN);
  const [correcting, setCorrecting] = useState<Named | null>(null);
  const query = useQuery({
    ...staff.clock.list.queryOptions({ siteId: site.id, ...period }),
    placeholderData: keepPreviousData,
  });
  const people = useQuery(staff.list.queryOptions({ siteId: site.id }));
  const names = new Map((people.data?.items ?? []).map(({ id, fullName }) => [id, fullName]));
  const named = (entry: ClockEntryView): Named => ({ entry, name: names.get(entry.staffId) ?? 'Somebody' });
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
                  .map(named)
                  .map(({ entry, name }) => (
                    <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                      <div className="min-w-0 flex-1">
                        <p className="flex flex-wrap items-center gap-2">
                          <b className="text-14 font-semibold">{name}</b>
                          {entry.isLate ? <Tag tone="warn">{durationText(entry.lateMinutes)} late</Tag> : null}
                          {entry.flaggedAt !== null && entry.outAt === null ? (
                            <Tag tone="bad">Forgot to clock out</Tag>
                          ) : null}
                        </p>
                        <p className="text-14 text-muted figures">{spanText(entry, site.zone)}</p>
                      </div>
                      {mayCorrect ? (
                        <Button aria-label={`Correct ${name}`} onClick={() => setCorrecting({ entry, name })}>
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
      {correcting === null ? null : (
        <CorrectDialog {...correcting} zone={site.zone} onClose={() => setCorrecting(null)} />
      )}
    </>
  );
};
