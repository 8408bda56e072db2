import { failureOf } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { session } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { describeError } from '../../words/describe.ts';
import { useVerified } from './verified.ts';
import { setWaiting, type Waiting } from './waiting.ts';

/** Waits for the mail to be opened, here or on another device, and signs in by itself. */
export const CheckMail = ({ waiting }: { readonly waiting: Waiting }) => {
  const { email, password } = waiting;
  const procedures = useProcedures();
  const resend = useMutation(procedures.identity.resendVerification.mutationOptions());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isTrying, setIsTrying] = useState(false);

  const attempt = useCallback(
    async (isAsked: boolean): Promise<void> => {
      setIsTrying(true);
      try {
        await session.signIn(email, password);
        setWaiting(null);
      } catch (error) {
        const isEarly = failureOf(error).code === 'login/refused';
        if (isAsked) setTrouble(isEarly ? 'Not confirmed yet. Open the link in the mail first.' : describeError(error));
      } finally {
        setIsTrying(false);
      }
    },
    [email, password],
  );
  useVerified(
    useCallback(() => void attempt(false), [attempt]),
    true,
  );

  return (
    <div className="grid gap-4">
      <div className="flex gap-3" role="status">
        <MailCheck aria-hidden className="mt-0.5 flex-none text-accent" />
        <div>
          <p className="font-semibold">Check your mail</p>
          <p className="text-14 text-muted">
            We have written to <b className="font-semibold text-ink">{email}</b>. Open the link in it, on any device.
            This page goes on by itself; what you have chosen stays as it is.
          </p>
        </div>
      </div>
      {trouble === null ? null : (
        <Notice tone="warn" live>
          {trouble}
        </Notice>
      )}
      {resend.isSuccess ? (
        <Notice tone="good" live>
          Sent once more. It may take a minute, and it may sit in the spam folder.
        </Notice>
      ) : null}
      {resend.error === null ? null : (
        <Notice tone="bad" live>
          {describeError(resend.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" pending={isTrying} onClick={() => void attempt(true)}>
          I have confirmed it
        </Button>
        <Button pending={resend.isPending} onClick={() => resend.mutate({ email })}>
          Send the mail again
        </Button>
        <Button look="quiet" onClick={() => setWaiting(null)}>
          Use another address
        </Button>
      </div>
    </div>
  );
};
