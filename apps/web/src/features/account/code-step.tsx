import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField } from '../../ui/forms.ts';

type Fields = { readonly code: string };
type Props = { readonly onCode: (code: string) => Promise<void>; readonly onBack: () => void };

const isCode = (code: string): true | string => (/^\d{6}$/u.test(code.replaceAll(/\s/gu, '')) ? true : 'Six digits.');
const isRecoveryCode = (code: string): true | string =>
  code.trim().length >= 6 ? true : 'One of the codes that you kept when you turned the app on.';

/** The second step of a sign-in: a code of the app, or one of the codes that were kept for the day it is lost. */
export const CodeStep = ({ onCode, onBack }: Props) => {
  const [hasApp, setHasApp] = useState(true);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, setFocus, reset, formState } = useForm<Fields>({
    defaultValues: { code: '' },
  });
  useEffect(() => setFocus('code'), [setFocus, hasApp]);

  const submit = handleSubmit(async ({ code }) => {
    setTrouble(null);
    try {
      await onCode(hasApp ? code.replaceAll(/\s/gu, '') : code.trim());
    } catch (error) {
      setTrouble(landOnField<Fields>(error, { code: 'code' }, setError));
    }
  });
  const useOther = (): void => {
    reset();
    setTrouble(null);
    setHasApp(!hasApp);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Code">
      <p className="text-14 text-muted" role="status">
        Your password is right. One more step keeps others out.
      </p>
      {hasApp ? (
        <TextField
          key="app"
          label="Code of your authenticator app"
          help="Six digits; it changes every half minute."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          className="text-20 tracking-[0.2em] figures"
          error={formState.errors.code?.message}
          {...register('code', { validate: isCode })}
        />
      ) : (
        <TextField
          key="recovery"
          label="Recovery code"
          help="Each works once."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-plate"
          error={formState.errors.code?.message}
          {...register('code', { validate: isRecoveryCode })}
        />
      )}
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting}>
        Sign in
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="quiet" onClick={useOther} className="text-14">
          {hasApp ? 'Use a recovery code' : 'Use the app'}
        </Button>
        <Button look="quiet" onClick={onBack} className="text-14">
          Back
        </Button>
      </div>
    </form>
  );
};
