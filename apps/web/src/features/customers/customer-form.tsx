import type { CustomerDetails } from '@bling/client';
import { MOST_NOTES, MOST_TAGS } from '@bling/domain/customers';
import { Field, inputLook, TextField } from '../../ui/field.tsx';
import { listOf } from '../../words/typed.ts';
import { type ErrorOf, FormDialog, type Typed } from '../house/form-dialog.tsx';

type Reach = { readonly name: string; readonly phone: string | null; readonly email: string | null };
const NOBODY: Reach = { name: '', phone: null, email: null };

const given = (typed: string): string | null => (typed === '' ? null : typed);
export const reachOf = (typed: Typed): Reach => ({
  name: typed('name'),
  phone: given(typed('phone')),
  email: given(typed('email')),
});

export const ReachFields = ({ of = NOBODY, errorOf }: { readonly of?: Reach; readonly errorOf: ErrorOf }) => (
  <>
    <TextField
      label="Name"
      name="name"
      required
      maxLength={120}
      autoComplete="off"
      defaultValue={of.name}
      error={errorOf('name')}
    />
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="Phone"
        name="phone"
        type="tel"
        maxLength={30}
        autoComplete="off"
        defaultValue={of.phone ?? ''}
        error={errorOf('phone')}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        defaultValue={of.email ?? ''}
        error={errorOf('email')}
      />
    </div>
  </>
);

type Props = {
  readonly customer: CustomerDetails;
  readonly onSave: (typed: Typed) => Promise<unknown>;
  readonly onClose: () => void;
};

const houseWordsOf = (typed: Typed) => ({ tags: [...new Set(listOf(typed('tags')))], notes: given(typed('notes')) });

/** What was typed and is not as before: what nobody touched is nobody's to change. */
export const changedIn = (typed: Typed, before: CustomerDetails) => {
  const after = { ...reachOf(typed), ...(before.house !== null && houseWordsOf(typed)) };
  const known: Readonly<Record<string, unknown>> = { ...before, ...before.house };
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
  );
  return Object.fromEntries(changed) as Partial<typeof after>;
};

export const CustomerDialog = ({ customer, onSave, onClose }: Props) => (
  <FormDialog title={`Change ${customer.name}`} action="Save" onSubmit={onSave} onClose={onClose}>
    {(errorOf) => (
      <div key={customer.version} className="grid gap-4">
        <ReachFields of={customer} errorOf={errorOf} />
        {customer.house === null ? null : (
          <>
            <TextField
              label="Tags"
              name="tags"
              optional
              help={`With commas between, ${MOST_TAGS} at most.`}
              defaultValue={customer.house.tags.join(', ')}
              error={errorOf('tags')}
            />
            <Field label="Notes" optional help="Only the house reads them." error={errorOf('notes')}>
              {(parts) => (
                <textarea
                  rows={4}
                  name="notes"
                  maxLength={MOST_NOTES}
                  className={inputLook}
                  defaultValue={customer.house?.notes ?? ''}
                  {...parts}
                />
              )}
            </Field>
          </>
        )}
      </div>
    )}
  </FormDialog>
);
