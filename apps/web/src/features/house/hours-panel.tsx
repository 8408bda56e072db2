import type { SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { inputLook } from '../../ui/field.tsx';
import { useAct } from '../admin/use-act.ts';
import { Panel } from './frame.tsx';

type Hours = SiteView['hours'];
type Weekday = Hours[number]['weekday'];

export const weekdays: readonly { readonly weekday: Weekday; readonly name: string }[] = [
  { weekday: 1, name: 'Monday' },
  { weekday: 2, name: 'Tuesday' },
  { weekday: 3, name: 'Wednesday' },
  { weekday: 4, name: 'Thursday' },
  { weekday: 5, name: 'Friday' },
  { weekday: 6, name: 'Saturday' },
  { weekday: 7, name: 'Sunday' },
];

type EditorProps = { readonly hours: Hours; readonly onChange: (hours: Hours) => void };

/** Midnight as the machine’s own time field can show it. */
const shown = (time: string): string => (time === '24:00' ? '00:00' : time);

const TimeInput = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}) => (
  <input
    type="time"
    aria-label={label}
    className={`${inputLook} w-36!`}
    value={shown(value)}
    onChange={({ target }) => (target.value === '' ? undefined : onChange(target.value))}
  />
);

/** When the doors open and close, day by day; several times a day, and past midnight. */
export const HoursEditor = ({ hours, onChange }: EditorProps) => {
  const replace = (index: number, change: Partial<Hours[number]>): void =>
    onChange(hours.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const add = (weekday: Weekday): void => onChange([...hours, { weekday, opens: '08:00', closes: '18:00' }]);
  return (
    <ul className="grid gap-2" aria-label="Opening hours">
      {weekdays.map(({ weekday, name }) => {
        const theirs = hours.map((one, index) => ({ ...one, index })).filter((one) => one.weekday === weekday);
        return (
          <li key={weekday} className="grid grid-cols-[5.5rem_1fr_auto] items-start gap-2">
            <span className="pt-2.5 text-14 font-[560]">{name}</span>
            <div className="grid gap-2">
              {theirs.length === 0 ? <span className="pt-2.5 text-14 text-muted">Closed</span> : null}
              {theirs.map(({ index, opens, closes }) => (
                <div key={index} className="flex flex-wrap items-center gap-1.5">
                  <TimeInput
                    label={`${name} opens`}
                    value={opens}
                    onChange={(time) => replace(index, { opens: time })}
                  />
                  <TimeInput
                    label={`${name} closes`}
                    value={closes}
                    onChange={(time) => replace(index, { closes: time })}
                  />
                  <button
                    type="button"
                    aria-label={`Take away ${name} ${opens}`}
                    className="grid size-11 place-items-center rounded-control text-muted hover:bg-sunken"
                    onClick={() => onChange(hours.filter((_, at) => at !== index))}
                  >
                    <X aria-hidden size={18} />
                  </button>
                </div>
              ))}
            </div>
            <button
              type="button"
              aria-label={`Add a time on ${name}`}
              className="grid size-11 place-items-center rounded-control text-muted hover:bg-sunken"
              onClick={() => add(weekday)}
            >
              <Plus aria-hidden size={18} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};

export const HoursPanel = ({ site }: { readonly site: SiteView }) => {
  const [draft, setDraft] = useState<Hours | null>(null);
  const update = useAct(useApi().facilities.sites.update.mutate, () => setDraft(null));
  return (
    <Panel title="Opening hours">
      <HoursEditor hours={draft ?? site.hours} onChange={setDraft} />
      {update.error === null ? null : <ErrorNotice error={update.error} />}
      {draft === null ? null : (
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            pending={update.isPending}
            onClick={() => update.mutate({ siteId: site.id, version: site.version, hours: draft })}
          >
            Save hours
          </Button>
          <Button onClick={() => setDraft(null)}>Undo</Button>
        </div>
      )}
    </Panel>
  );
};
