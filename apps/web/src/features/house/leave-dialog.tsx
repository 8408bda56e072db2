import type { StaffView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Confirm } from '../../ui/confirm.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countText, momentText } from '../../words/format.ts';
import { clock } from '../../app/api.ts';
import { useAct } from '../admin/use-act.ts';

type Props = { readonly person: StaffView; readonly onClose: () => void };

export const LeaveDialog = ({ person, onClose }: Props) => {
  const terminate = useAct(useApi().staff.terminate.mutate);
  return (
    <Confirm
      title={`End the work of ${person.fullName}?`}
      action="End it now"
      onConfirm={() => terminate.mutateAsync({ staffId: person.id })}
      onClose={onClose}
    >
      <p>
        They are signed out everywhere at once, their PIN opens nothing, and their coming shifts are taken off the rota.
        What they still had to do is listed here, for others to take over. This cannot be undone.
      </p>
    </Confirm>
  );
};

const KEPT_DAYS = 30;

/** What somebody who left still had to do: shown until it is given to others. */
export const OpenWorkNotice = ({ people, zone }: { readonly people: readonly StaffView[]; readonly zone: string }) => {
  const procedures = useProcedures();
  const since = Date.parse(clock.now()) - KEPT_DAYS * 86_400_000;
  const gone = people.filter(({ terminatedAt }) => terminatedAt !== null && Date.parse(terminatedAt) > since);
  const work = useQueries({
    queries: gone.map(({ id }) => procedures.staff.openWork.queryOptions({ staffId: id })),
  });
  return gone.map(({ id, fullName }, index) => {
    const items = work[index]?.data?.items ?? [];
    if (items.length === 0) return null;
    return (
      <Notice key={id} tone="warn" title={`${fullName} has left ${countText(items.length, 'job')} to take over`}>
        <ul>
          {items.map((one) => (
            <li key={`${one.kind} ${one.id}`} className="figures">
              {momentText(one.startsAt, zone, clock.now())}
              {one.kind === 'booking' ? (
                <>
                  {' · '}
                  <Link to="/bookings/$id" params={{ id: one.id }} className="font-semibold text-accent underline">
                    Open
                  </Link>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </Notice>
    );
  });
};
