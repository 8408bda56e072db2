import { failureOf, type SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { localDate, shortDay, timeText } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import type { Place } from './use-places.ts';

type Props = { readonly site: SiteView; readonly places: readonly Place[]; readonly onClose: () => void };
type InTheWay = readonly { readonly bookingId: string; readonly startsAt: string }[];

const placeOf = (value: string): { readonly bayId: string | null; readonly teamId: string | null } => {
  const [kind, id = null] = value.split(' ');
  return { bayId: kind === 'bay' ? id : null, teamId: kind === 'team' ? id : null };
};

const inTheWayOf = (error: unknown): InTheWay => {
  const failure = failureOf(error);
  return failure.code === 'closure/bookings-in-the-way' ? failure.details.bookings : [];
};

const Bookings = ({ bookings, zone }: { readonly bookings: InTheWay; readonly zone: string }) => (
  <Notice tone="warn" title="Move these first">
    <ul>
      {bookings.map(({ bookingId, startsAt }) => (
        <li key={bookingId} className="figures">
          <Link
            to="/board"
            search={{ date: localDate(startsAt, zone), booking: bookingId }}
            className="font-semibold text-accent underline"
          >
            {shortDay(startsAt, zone)} {timeText(startsAt, zone)}
          </Link>
        </li>
      ))}
    </ul>
  </Notice>
);

/** Takes a bay, a van or the whole site out for a while; bookings in the way are named. */
export const ClosureDialog = ({ site, places, onClose }: Props) => {
  const [bookings, setBookings] = useState<InTheWay>([]);
  const create = useAct(useApi().facilities.closures.create.mutate);
  const { zone } = site;
  const today = localDate(clock.now(), zone);
  const close = async (typed: Typed): Promise<void> => {
    const span = {
      start: instantAt(zone, typed('startDay'), typed('startTime')),
      end: instantAt(zone, typed('endDay'), typed('endTime')),
    };
    const kind = typed('kind') === 'maintenance' ? 'maintenance' : 'closure';
    try {
      await create.mutateAsync({ siteId: site.id, ...placeOf(typed('place')), span, kind, reason: typed('reason') });
    } catch (error) {
      setBookings(inTheWayOf(error));
      throw error;
    }
  };
  return (
    <FormDialog title="Close something" action="Close it" zone={zone} onSubmit={close} onClose={onClose}>
      {(errorOf) => (
        <>
          <SelectField label="What" name="place">
            <option value="">The whole site</option>
            {places.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="grid grid-cols-2 gap-4">
            <TextField label="From day" name="startDay" type="date" required defaultValue={today} />
            <TextField label="From time" name="startTime" type="time" required defaultValue="08:00" />
            <TextField
              label="Until day"
              name="endDay"
              type="date"
              required
              defaultValue={today}
              error={errorOf('end')}
            />
            <TextField label="Until time" name="endTime" type="time" required defaultValue="18:00" />
          </div>
          <SelectField label="Kind" name="kind">
            <option value="closure">Closed</option>
            <option value="maintenance">Maintenance</option>
          </SelectField>
          <TextField label="Reason" name="reason" required maxLength={200} error={errorOf('reason')} />
          {bookings.length === 0 ? null : <Bookings bookings={bookings} zone={zone} />}
        </>
      )}
    </FormDialog>
  );
};
