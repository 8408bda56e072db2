import type { SessionList } from '@bling/client';
import { useNow, useProcedures } from '@bling/client/react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LogOut, Monitor } from 'lucide-react';
import { useState } from 'react';
import { session } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { agentText } from '../../words/agent.ts';
import { momentText, readerZone } from '../../words/format.ts';
import { Section } from './section.tsx';

type Item = SessionList['items'][number];
const MINUTE_MS = 60_000;

const Row = ({ item }: { readonly item: Item }) => {
  const { identity } = useProcedures();
  const now = useNow(MINUTE_MS);
  const revoke = useMutation(identity.sessions.revoke.mutationOptions());
  const zone = readerZone();
  const what = agentText(item.agent);
  return (
    <li className="grid gap-3 p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Monitor aria-hidden size={20} className="flex-none text-muted" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {what} {item.isCurrent ? <Tag tone="accent">This one</Tag> : null}
          </p>
          <p className="text-14 text-muted figures">
            Last here {momentText(item.rotatedAt, zone, now)}, since {momentText(item.createdAt, zone, now)}
            {item.address === null ? '' : `, from ${item.address}`}
          </p>
        </div>
        {item.isCurrent ? null : (
          <Button
            look="danger"
            className="text-14"
            aria-label={`Sign out ${what}`}
            pending={revoke.isPending}
            onClick={() => revoke.mutate({ sessionId: item.id })}
          >
            <LogOut aria-hidden size={16} /> Sign out
          </Button>
        )}
      </div>
      {revoke.error === null ? null : <ErrorNotice error={revoke.error} />}
    </li>
  );
};

/** Where one is signed in, the newest first; each can be ended, or all at once. */
export const SessionsSection = () => {
  const { identity } = useProcedures();
  const { data, error, refetch, isRefetchError } = useQuery(identity.sessions.list.queryOptions({}));
  const everywhere = useMutation(identity.logoutAll.mutationOptions());
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title="Where you are signed in" about="Something you do not know? Sign it out, then change the password.">
      {data === undefined && error === null ? (
        <Skeleton label="Loading where you are signed in">
          <Bone className="h-32" />
        </Skeleton>
      ) : null}
      {data === undefined && error !== null ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {isRefetchError ? <Notice tone="warn">This may be a little old: we could not ask for news.</Notice> : null}
      {data === undefined ? null : (
        <>
          <ul className="divide-y divide-line rounded-card border border-line bg-raised">
            {data.items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </ul>
          <div>
            <Button onClick={() => setIsAsking(true)}>Sign out everywhere</Button>
          </div>
        </>
      )}
      {isAsking ? (
        <Confirm
          title="Sign out everywhere?"
          action="Sign out everywhere"
          onClose={() => setIsAsking(false)}
          onConfirm={async () => {
            await everywhere.mutateAsync({});
            await session.signOut();
          }}
        >
          <p>Every phone, tablet and browser has to sign in again, this one too.</p>
        </Confirm>
      ) : null}
    </Section>
  );
};
