import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';

type Fields = { readonly pin: string };

/** The PIN with which a person acts on the house’s tablets. */
export const PinSection = () => {
  const procedures = useProcedures();
  const set = useMutation(procedures.identity.pin.set.mutationOptions());
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, reset, formState } = useForm<Fields>({ defaultValues: { pin: '' } });
  const submit = handleSubmit(async ({ pin }) => {
    setTrouble(null);
    try {
      await set.mutateAsync({ pin });
      reset();
    } catch (error) {
      setTrouble(landOnField<Fields>(error, { pin: 'pin' }, setError));
    }
  });
  return (
    <Section title="PIN" about="With it you act on the tablets of your site. It opens nothing anywhere else.">
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="PIN">
        <TextField
          label="New PIN"
          type="password"
          help="Four to six digits. A new one replaces the old at once."
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="max-w-[220px] text-20 tracking-[0.3em] figures"
          error={formState.errors.pin?.message}
          {...register('pin', { validate: (pin) => (/^\d{4,6}$/u.test(pin) ? true : 'Four to six digits.') })}
        />
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        {set.isSuccess && !formState.isDirty ? (
          <Notice tone="good" live>
            Your PIN is set.
          </Notice>
        ) : null}
        <div>
          <Button type="submit" pending={formState.isSubmitting}>
            Set the PIN
          </Button>
        </div>
      </form>
    </Section>
  );
};
