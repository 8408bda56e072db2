import type { SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { dateText, localDate } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import { Panel } from './frame.tsx';

type Exceptions = SiteView['exceptions'];
type Props = { readonly site: SiteView };

const hoursText = ({ intervals }: Exceptions[number]): string =>
  intervals.length === 0 ? 'closed' : intervals.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');

/** A day with no times is closed. */
const intervalsOf = (typed: Typed): Exceptions[number]['intervals'] =>
  typed('opens') === '' || typed('closes') === '' ? [] : [{ opens: typed('opens'), closes: typed('closes') }];

const Add = ({ site, onClose }: Props & { readonly onClose: () => void }) => {
  const update = useAct(useApi().facilities.sites.update.mutate);
  const save = (typed: Typed) => {
    const date = typed('date');
    const one = { date, intervals: intervalsOf(typed), reason: typed('reason') === '' ? null : typed('reason') };
    const exceptions = [...site.exceptions.filter((other) => other.date !== date), one];
    return update.mutateAsync({ siteId: site.id, version: site.version, exceptions });
  };
  return (
    <FormDialog title="A day that differs" action="Keep it" onSubmit={save} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextField
            label="Day"
            name="date"
            type="date"
            required
            defaultValue={localDate(clock.now(), site.zone)}
            error={errorOf('date') ?? errorOf('exceptions')}
          />
          <div className="grid grid-cols-2 gap-4">
            <TextField label="Opens" name="opens" type="time" optional />
            <TextField label="Closes" name="closes" type="time" optional />
          </div>
          <p className="text-14 text-muted">Without times the site is closed all day.</p>
          <TextField label="Why" name="reason" optional maxLength={200} error={errorOf('reason')} />
        </>
      )}
    </FormDialog>
  );
};

/** Dates on which the week does not count. */
export const ExceptionsPanel = ({ site }: Props) => {
  const [isAdding, setAdding] = useState(false);
  const update = useAct(useApi().facilities.sites.update.mutate);
  const today = localDate(clock.now(), site.zone);
  const coming = site.exceptions.filter(({ date }) => date >= today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const remove = (date: string): void =>
    update.mutate({
      siteId: site.id,
      version: site.version,
      exceptions: site.exceptions.filter((one) => one.date !== date),
    });
  return (
    <Panel title="Days that differ" aside={<Button onClick={() => setAdding(true)}>Add a day</Button>}>
      {coming.length === 0 ? <p className="text-14 text-muted">No holiday and no late evening ahead.</p> : null}
      <ul className="grid gap-2" aria-label="Days that differ">
        {coming.map((one) => (
          <li key={one.date} className="flex flex-wrap items-center gap-3">
            <p className="min-w-0 flex-1 text-14">
              <b className="font-semibold">{dateText(one.date, 'short')}</b>{' '}
              <span className="text-muted figures">
                {hoursText(one)}
                {one.reason === null ? '' : ` · ${one.reason}`}
              </span>
            </p>
            <Button aria-label={`Take away ${dateText(one.date, 'short')}`} onClick={() => remove(one.date)}>
              Take away
            </Button>
          </li>
        ))}
      </ul>
      {update.error === null ? null : <ErrorNotice error={update.error} />}
      {isAdding ? <Add site={site} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
};
