import type { Rota, ShiftView, SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';

/** A new shift for somebody on a day, or one that is there. */
export type ShiftWish = { readonly staffId: string; readonly date: string; readonly shift: ShiftView | null };
type Props = {
  readonly site: SiteView;
  readonly rota: Rota;
  readonly wish: ShiftWish;
  readonly onClose: () => void;
};

const Remove = ({ shift, onDone }: { readonly shift: ShiftView; readonly onDone: () => void }) => {
  const api = useApi();
  const [error, setError] = useState(false);
  const remove = useAct(api.staff.rota.remove.mutate, onDone);
  return (
    <Button
      look="danger"
      pending={remove.isPending}
      onClick={() => remove.mutate({ shiftId: shift.id }, { onError: () => setError(true) })}
    >
      {error ? 'Try again to take it off' : 'Take it off'}
    </Button>
  );
};

export const ShiftDialog = ({ site, rota, wish, onClose }: Props) => {
  const api = useApi();
  const put = useAct(api.staff.rota.put.mutate);
  const { shift } = wish;
  const save = (typed: Typed) =>
    put.mutateAsync({
      siteId: site.id,
      staffId: typed('staffId'),
      date: typed('date'),
      starts: typed('starts'),
      ends: typed('ends') === '00:00' ? '24:00' : typed('ends'),
      ...(shift === null ? {} : { shiftId: shift.id, version: shift.version }),
    });
  return (
    <FormDialog
      title={shift === null ? 'New shift' : 'Change shift'}
      action={shift === null ? 'Plan it' : 'Save'}
      zone={site.zone}
      onSubmit={save}
      onClose={onClose}
      aside={shift === null ? null : <Remove shift={shift} onDone={onClose} />}
    >
      {(errorOf) => (
        <>
          <SelectField label="Person" name="staffId" defaultValue={wish.staffId} error={errorOf('staffId')}>
            {rota.people.map(({ staffId, fullName }) => (
              <option key={staffId} value={staffId}>
                {fullName}
              </option>
            ))}
          </SelectField>
          <TextField label="Day" name="date" type="date" required defaultValue={wish.date} error={errorOf('date')} />
          <div className="grid grid-cols-2 gap-4">
            <TextField
              label="From"
              name="starts"
              type="time"
              required
              defaultValue={shift?.starts ?? '08:00'}
              error={errorOf('starts')}
            />
            <TextField
              label="Until"
              name="ends"
              type="time"
              required
              defaultValue={(shift?.ends ?? '16:00').replace('24:00', '00:00')}
              error={errorOf('ends') ?? errorOf('end')}
            />
          </div>
          <p className="text-14 text-muted">
            An end before the begin is on the next day.
            {shift?.status === 'published' ? ' This shift is published: a change counts at once.' : ''}
          </p>
        </>
      )}
    </FormDialog>
  );
};
