import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { ProofForm } from '../../app/proof-form.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { EnrolApp } from './enrol-app.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Props = {
  /** Whether the account still waits; it no longer does while new codes are being read. */
  readonly isHeld: boolean;
  readonly onDone: () => void;
};

/** All that an administrator sees before their second step: how to take it. */
export const HeldBack = ({ isHeld, onDone }: Props) => {
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery(procedures.identity.passkeys.list.queryOptions({}));
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isKnown = data !== undefined && isHeld && codes === null;
  return (
    <Page title="One more step" width="narrow">
      <p className="flex gap-3 text-muted">
        <ShieldAlert aria-hidden size={20} className="mt-0.5 flex-none text-warn" />
        Administrators of this house need a second step beside the password. Everything else opens after it.
      </p>
      {data === undefined && error === null ? (
        <Skeleton label="One moment">
          <Bone className="h-24" />
        </Skeleton>
      ) : null}
      {data === undefined && error !== null ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {isKnown && (data.totp || data.items.length > 0) ? (
        <div className="grid gap-4 rounded-card border border-line bg-raised p-5 shadow-card">
          <p className="text-14 text-muted">You have one. Show it, and go on.</p>
          <ProofForm onProved={onDone} />
        </div>
      ) : null}
      {isKnown && !data.totp && data.items.length === 0 ? <EnrolApp onCodes={setCodes} /> : null}
      {codes === null ? null : <RecoveryCodes codes={codes} onKept={onDone} />}
    </Page>
  );
};
