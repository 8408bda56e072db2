import type { TotpEnrolment } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField } from '../../ui/forms.ts';
import { Qr } from './qr.tsx';

type Fields = { readonly code: string };
type Props = { readonly onCodes: (codes: readonly string[]) => void; readonly onBack?: (() => void) | undefined };

const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/gu, '$1 ');
const digits = (code: string): string => code.replaceAll(/\s/gu, '');

type StepProps = Props & { readonly enrolment: TotpEnrolment };
const FirstCode = ({ enrolment, onCodes, onBack }: StepProps) => {
  const api = useApi();
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({ defaultValues: { code: '' } });
  const submit = handleSubmit(async ({ code }) => {
    setTrouble(null);
    try {
      onCodes((await api.identity.totp.confirm.mutate({ code: digits(code) })).codes);
    } catch (error) {
      setTrouble(landOnField<Fields>(error, { code: 'code' }, setError));
    }
  });
  return (
    <div className="grid gap-5 rounded-card border border-line bg-raised p-5">
      <div className="grid gap-3">
        <p className="font-semibold">1. Scan this with the app</p>
        <Qr text={enrolment.uri} label="Code for the authenticator app" />
        <p className="text-14 text-muted">
          No camera? Type this instead:{' '}
          <code className="font-plate break-all text-ink">{grouped(enrolment.secret)}</code>
        </p>
      </div>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3" aria-label="First code">
        <p className="font-semibold">2. Type the code that it shows</p>
        <TextField
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          className="max-w-[220px] text-20 tracking-[0.2em] figures"
          error={formState.errors.code?.message}
          {...register('code', { validate: (code) => (/^\d{6}$/u.test(digits(code)) ? true : 'Six digits.') })}
        />
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" pending={formState.isSubmitting}>
            Turn it on
          </Button>
          {onBack === undefined ? null : <Button onClick={onBack}>Leave it</Button>}
        </div>
      </form>
    </div>
  );
};

/** From nothing to the first code of an app. */
export const EnrolApp = ({ onCodes }: Pick<Props, 'onCodes'>) => {
  const api = useApi();
  const proved = useProved();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isPending, setIsPending] = useState(false);
  const begin = async (): Promise<void> => {
    setIsPending(true);
    setTrouble(null);
    await proved(() => api.identity.totp.enroll.mutate({})).then(setEnrolment, setTrouble);
    setIsPending(false);
  };
  if (enrolment !== null)
    return <FirstCode enrolment={enrolment} onCodes={onCodes} onBack={() => setEnrolment(null)} />;
  return (
    <>
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <div>
        <Button look="primary" pending={isPending} onClick={() => void begin()}>
          Set up an authenticator app
        </Button>
      </div>
    </>
  );
};
