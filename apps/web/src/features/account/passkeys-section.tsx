import type { PasskeyView } from '@bling/client';
import { useApi, useNow, useProcedures } from '@bling/client/react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { hasPasskeys, makePasskey } from '../../app/passkey.ts';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { agentText } from '../../words/agent.ts';
import { momentText, readerZone } from '../../words/format.ts';
import { Section } from './section.tsx';

const MINUTE_MS = 60_000;

const Row = ({ passkey }: { readonly passkey: PasskeyView }) => {
  const api = useApi();
  const proved = useProved();
  const now = useNow(MINUTE_MS);
  const [isAsking, setIsAsking] = useState(false);
  const zone = readerZone();
  const { name, lastUsedAt } = passkey;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <KeyRound aria-hidden size={20} className="flex-none text-muted" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="truncate font-semibold">{name}</p>
        <p className="text-14 text-muted figures">
          Made {momentText(passkey.createdAt, zone, now)},{' '}
          {lastUsedAt === null ? 'not used yet' : `last used ${momentText(lastUsedAt, zone, now)}`}
        </p>
      </div>
      <Button look="danger" className="text-14" aria-label={`Remove ${name}`} onClick={() => setIsAsking(true)}>
        <Trash2 aria-hidden size={16} /> Remove
      </Button>
      {isAsking ? (
        <Confirm
          title={`Remove ${name}?`}
          action="Remove it"
          onClose={() => setIsAsking(false)}
          onConfirm={() => proved(() => api.identity.passkeys.remove.mutate({ passkeyId: passkey.id }))}
        >
          <p>It signs nobody in any more. The device may still offer it; delete it there as well.</p>
        </Confirm>
      ) : null}
    </li>
  );
};

/** Passkeys: a finger, a face or the device’s own PIN in place of a password. */
export const PasskeysSection = () => {
  const api = useApi();
  const proved = useProved();
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery(procedures.identity.passkeys.list.queryOptions({}));
  const add = useMutation({
    mutationFn: async () => {
      const { options } = await api.identity.passkeys.registerOptions.query({});
      const response = await makePasskey(options);
      const name = agentText(navigator.userAgent);
      if (response !== null) await proved(() => api.identity.passkeys.register.mutate({ name, response }));
    },
  });
  return (
    <Section
      title="Passkeys"
      about="A finger, a face or the PIN of your device in place of the password. Nobody can ask you for it by mail."
    >
      {data === undefined && error === null ? (
        <Skeleton label="Loading your passkeys">
          <Bone className="h-16" />
        </Skeleton>
      ) : null}
      {data === undefined && error !== null ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined || data.items.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-card border border-line bg-raised">
          {data.items.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {data?.items.length === 0 ? <p className="text-14 text-muted">No passkey yet.</p> : null}
      {add.error === null ? null : <ErrorNotice error={add.error} title="The passkey was not kept" />}
      {hasPasskeys() ? (
        <div>
          <Button pending={add.isPending} onClick={() => add.mutate()}>
            <KeyRound aria-hidden size={18} /> Add a passkey
          </Button>
        </div>
      ) : (
        <Notice>This browser has no passkeys. Open the page on a newer one, over https.</Notice>
      )}
    </Section>
  );
};
