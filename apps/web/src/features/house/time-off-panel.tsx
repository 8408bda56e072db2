import type { SiteView, TimeOffView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SelectField } from '../../ui/select.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { dayAfter, shortDay } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import { Panel, useMay } from './frame.tsx';
import { awayWords } from './shifts.ts';

const AHEAD_DAYS = 60;
const states: Readonly<Record<TimeOffView['status'], { readonly word: string; readonly tone: Tone }>> = {
  requested: { word: 'Asked for', tone: 'warn' },
  approved: { word: 'Granted', tone: 'good' },
  rejected: { word: 'Declined', tone: 'bad' },
  cancelled: { word: 'Taken back', tone: 'plain' },
};

/** An end at midnight is the day before it. */
const daysText = ({ start, end }: TimeOffView['span'], zone: string): string => {
  const [first, last] = [shortDay(start, zone), shortDay(new Date(Date.parse(end) - 1).toISOString(), zone)];
  return first === last ? first : `${first} – ${last}`;
};

const Decide = ({ one, zone }: { readonly one: TimeOffView; readonly zone: string }) => {
  const { timeOff } = useApi().staff;
  const approve = useAct(timeOff.approve.mutate);
  const reject = useAct(timeOff.reject.mutate);
  const error = approve.error ?? reject.error;
  const ref = { timeOffId: one.id };
  return (
    <div className="grid justify-items-end gap-2">
      <div className="flex gap-2">
        <Button aria-label={`Decline ${one.fullName}`} pending={reject.isPending} onClick={() => reject.mutate(ref)}>
          Decline
        </Button>
        <Button
          look="primary"
          aria-label={`Grant ${one.fullName}`}
          pending={approve.isPending}
          onClick={() => approve.mutate(ref)}
        >
          Grant
        </Button>
      </div>
      {error === null ? null : <ErrorNotice error={error} zone={zone} />}
    </div>
  );
};

const Ask = ({
  site,
  today,
  onClose,
}: {
  readonly site: SiteView;
  readonly today: string;
  readonly onClose: () => void;
}) => {
  const request = useAct(useApi().staff.timeOff.request.mutate);
  const send = (typed: Typed) =>
    request.mutateAsync({
      from: typed('from'),
      to: typed('to'),
      kind: typed('kind') as TimeOffView['kind'],
      reason: typed('reason'),
    });
  return (
    <FormDialog title="Ask for time off" action="Ask" zone={site.zone} onSubmit={send} onClose={onClose}>
      {(errorOf) => (
        <>
          <div className="grid grid-cols-2 gap-4">
            <TextField label="From" name="from" type="date" required defaultValue={today} error={errorOf('from')} />
            <TextField
              label="Until"
              name="to"
              type="date"
              required
              defaultValue={today}
              error={errorOf('to') ?? errorOf('end')}
            />
          </div>
          <SelectField label="What for" name="kind">
            {Object.entries(awayWords).map(([kind, word]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </SelectField>
          <TextField label="A word to your manager" name="reason" required maxLength={300} error={errorOf('reason')} />
        </>
      )}
    </FormDialog>
  );
};

const Rows = ({ site, items }: { readonly site: SiteView; readonly items: readonly TimeOffView[] }) => {
  const mayDecide = useMay(site.id)('staff.timeOff.approve');
  if (items.length === 0) return <p className="text-14 text-muted">Nobody is away in the next two months.</p>;
  return (
    <ul className="grid gap-3" aria-label="Time off">
      {items.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 first:border-0 first:pt-0"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-2">
              <b className="text-14 font-semibold">{one.fullName}</b>
              <Tag tone={states[one.status].tone}>{states[one.status].word}</Tag>
            </p>
            <p className="text-14 text-muted figures">
              {awayWords[one.kind]} · {daysText(one.span, site.zone)} · {one.reason}
            </p>
          </div>
          {mayDecide && one.status === 'requested' ? <Decide one={one} zone={site.zone} /> : null}
        </li>
      ))}
    </ul>
  );
};

/** Who asked for time off in the next two months, and what came of it. */
export const TimeOffPanel = ({ site, today }: { readonly site: SiteView; readonly today: string }) => {
  const procedures = useProcedures();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery(
    procedures.staff.timeOff.list.queryOptions({ siteId: site.id, from: today, to: dayAfter(today, AHEAD_DAYS) }),
  );
  const shown = (items: readonly TimeOffView[]): readonly TimeOffView[] =>
    items.filter(({ status }) => status === 'requested' || status === 'approved');
  return (
    <Panel title="Time off" aside={<Button onClick={() => setAsking(true)}>Ask for time off</Button>}>
      <Loaded query={query} what="the time off">
        {({ items }) => <Rows site={site} items={shown(items)} />}
      </Loaded>
      {isAsking ? <Ask site={site} today={today} onClose={() => setAsking(false)} /> : null}
    </Panel>
  );
};
