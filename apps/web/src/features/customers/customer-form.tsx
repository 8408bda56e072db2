import type { CustomerDetails } from '@bling/client';
import { MOST_NOTES, MOST_TAGS } from '@bling/domain/customers';
import { Field, inputLook, TextField } from '../../ui/field.tsx';
import { type ErrorOf, FormDialog, type Typed } from '../house/form-dialog.tsx';
import { listOf } from '../house/moments.ts';

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

/** The words of the house, where the person may write them. */
export const houseWordsOf = (typed: Typed) => ({ tags: [...listOf(typed('tags'))], notes: given(typed('notes')) });

export const CustomerDialog = ({ customer, onSave, onClose }: Props) => (
  <FormDialog title={`Change ${customer.name}`} action="Save" onSubmit={onSave} onClose={onClose}>
    {(errorOf) => (
      <>
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
      </>
    )}
  </FormDialog>
);
