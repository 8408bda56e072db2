import { failureOf } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Page } from '../../app/page.tsx';
import { buttonLook } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { Resend } from './resend.tsx';
import { tellVerified } from './verified.ts';

const route = getRouteApi('/verify');

const Confirmed = () => (
  <>
    <Notice tone="good" title="Your address is confirmed" live>
      <p>If you were booking, go back to that tab: it has gone on by itself. You can also go on here.</p>
    </Notice>
    <div className="flex flex-wrap gap-2">
      <Link to="/sign-in" className={buttonLook('primary')}>
        Sign in
      </Link>
      <Link to="/" className={buttonLook()}>
        Back to my booking
      </Link>
    </div>
  </>
);

export const VerifyPage = () => {
  const { token } = route.useSearch();
  const procedures = useProcedures();
  const { mutate, ...verification } = useMutation(
    procedures.identity.verifyEmail.mutationOptions({ onSuccess: tellVerified }),
  );
  // A link works once, and React mounts twice in development.
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (token === undefined || asked.current === token) return;
    asked.current = token;
    mutate({ token });
  }, [token, mutate]);

  const isOld = verification.error !== null && failureOf(verification.error).code === 'verification/expired';
  return (
    <Page title="Confirm your address" width="narrow">
      {verification.isSuccess ? <Confirmed /> : null}
      {token !== undefined && (verification.isPending || verification.isIdle) ? (
        <Skeleton label="Confirming your address">
          <Bone className="h-24" />
        </Skeleton>
      ) : null}
      {token === undefined || isOld ? <Resend /> : null}
      {verification.error !== null && !isOld ? (
        <ErrorNotice error={verification.error} onRetry={token === undefined ? undefined : () => mutate({ token })} />
      ) : null}
    </Page>
  );
};
