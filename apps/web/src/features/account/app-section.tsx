import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { countText } from '../../words/format.ts';
import { EnrolApp } from './enrol-app.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Section } from './section.tsx';

type Asking = 'off' | 'renew' | null;
type Codes = readonly string[] | null;

const On = ({ left, onCodes }: { readonly left: number; readonly onCodes: (codes: Codes) => void }) => {
  const api = useApi();
  const proved = useProved();
  const [asking, setAsking] = useState<Asking>(null);
  return (
    <>
      <div className="flex gap-3 rounded-card border border-line bg-raised p-4">
        <ShieldCheck aria-hidden size={20} className="mt-0.5 flex-none text-good" />
        <div>
          <p className="font-semibold">The app is on</p>
          <p className="text-14 text-muted figures">{countText(left, 'recovery code')} left.</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsking('renew')}>New recovery codes</Button>
        <Button look="danger" onClick={() => setAsking('off')}>
          Turn the app off
        </Button>
      </div>
      {asking === 'renew' ? (
        <Confirm
          title="New recovery codes?"
          action="Make new codes"
          onClose={() => setAsking(null)}
          onConfirm={async () => onCodes((await proved(() => api.identity.recoveryCodes.renew.mutate({}))).codes)}
        >
          <p>The {countText(left, 'code')} that you still have stop working at once.</p>
        </Confirm>
      ) : null}
      {asking === 'off' ? (
        <Confirm
          title="Turn the app off?"
          action="Turn it off"
          onClose={() => setAsking(null)}
          onConfirm={() => proved(() => api.identity.totp.disable.mutate({}))}
        >
          <p>Then your password alone opens this account. The recovery codes go as well.</p>
        </Confirm>
      ) : null}
    </>
  );
};

/** The app that makes codes, and the codes for the day it is lost. */
export const AppSection = () => {
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery(procedures.identity.passkeys.list.queryOptions({}));
  const [codes, setCodes] = useState<Codes>(null);
  return (
    <Section
      title="Authenticator app"
      about="A code of your phone beside the password. Who learns the password still stays out."
    >
      {codes === null ? null : <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {data === undefined && error === null ? (
        <Skeleton label="Loading the app">
          <Bone className="h-16" />
        </Skeleton>
      ) : null}
      {data === undefined && error !== null ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.totp === true && codes === null ? <On left={data.recoveryCodesLeft} onCodes={setCodes} /> : null}
      {data?.totp === false && codes === null ? <EnrolApp onCodes={setCodes} /> : null}
    </Section>
  );
};
