import type { SiteView, StaffView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { clock } from '../../app/api.ts';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { localDate } from '../../words/format.ts';
import { centsOf, decimalOf, listOf } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { type ErrorOf, FormDialog, type Typed } from './form-dialog.tsx';

type Props = { readonly site: SiteView; readonly person: StaffView | null; readonly onClose: () => void };

/** An amount that nobody could mean is refused by the server, in its own words. */
const NO_AMOUNT = 100_000_000;

const detailsOf = (typed: Typed, currency: string) => ({
  fullName: typed('fullName'),
  role: typed('role'),
  skills: [...listOf(typed('skills'))],
  hourlyRate: { amount: centsOf(typed('hourlyRate')) ?? NO_AMOUNT, currency },
  hiredOn: typed('hiredOn'),
  userId: typed('userId') === '' ? null : typed('userId'),
});

type Shown = Pick<StaffView, 'fullName' | 'role' | 'hiredOn' | 'userId'> & {
  readonly skills: string;
  readonly rate: string;
};
/** What the form begins with. */
const shownOf = (person: StaffView | null, today: string): Shown =>
  person === null
    ? { fullName: '', role: 'Washer', hiredOn: today, userId: null, skills: '', rate: '' }
    : { ...person, skills: person.skills.join(', '), rate: decimalOf(person.hourlyRate.amount) };

/** Who signs in: the person's account, where they have one. */
const AccountField = ({ userId, errorOf }: { readonly userId: string | null; readonly errorOf: ErrorOf }) => {
  const procedures = useProcedures();
  const { data } = useQuery({ ...procedures.identity.users.list.queryOptions({ limit: 100 }), retry: false });
  const known = data?.items ?? [];
  const isListed = userId === null || known.some(({ id }) => id === userId);
  return (
    <SelectField
      key={known.length}
      label="Account"
      name="userId"
      help="With it they see their own rota, and clock in themselves."
      defaultValue={userId ?? ''}
      error={errorOf('userId')}
    >
      <option value="">None</option>
      {isListed ? null : <option value={userId}>As before</option>}
      {known.map(({ id, fullName, email }) => (
        <option key={id} value={id}>
          {fullName} ({email})
        </option>
      ))}
    </SelectField>
  );
};

export const PersonDialog = ({ site, person, onClose }: Props) => {
  const { staff } = useApi();
  const hire = useAct(staff.hire.mutate);
  const update = useAct(staff.update.mutate);
  const shown = shownOf(person, localDate(clock.now(), site.zone));
  const save = (typed: Typed): Promise<unknown> => {
    const details = detailsOf(typed, person?.hourlyRate.currency ?? site.currency);
    return person === null
      ? hire.mutateAsync({ ...details, siteIds: [site.id] })
      : update.mutateAsync({ ...details, staffId: person.id, version: person.version });
  };
  return (
    <FormDialog
      title={person === null ? 'Take somebody on' : `Change ${person.fullName}`}
      action={person === null ? 'Take on' : 'Save'}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextField
            label="Name"
            name="fullName"
            required
            maxLength={120}
            defaultValue={shown.fullName}
            error={errorOf('fullName')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label="Job"
              name="role"
              required
              maxLength={60}
              defaultValue={shown.role}
              error={errorOf('role')}
            />
            <TextField
              label={`An hour, in ${site.currency}`}
              name="hourlyRate"
              required
              inputMode="decimal"
              defaultValue={shown.rate}
              error={errorOf('hourlyRate') ?? errorOf('amount')}
            />
          </div>
          <TextField
            label="Skills"
            name="skills"
            optional
            help="As services ask for them, with commas between."
            defaultValue={shown.skills}
            error={errorOf('skills')}
          />
          <TextField
            label="Since"
            name="hiredOn"
            type="date"
            required
            defaultValue={shown.hiredOn}
            error={errorOf('hiredOn')}
          />
          <AccountField userId={shown.userId} errorOf={errorOf} />
        </>
      )}
    </FormDialog>
  );
};
