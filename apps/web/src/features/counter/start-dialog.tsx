import { useProcedures } from '@bling/client/react';
import type { Board } from '@bling/client';
import { useQuery } from '@tanstack/react-query';
import { CirclePlay } from 'lucide-react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { plateText } from '../../ui/plate.tsx';
import { timeText } from '../../words/format.ts';
import type { Acts } from './use-acts.ts';
import { type QueueItem, ticketText } from './words.ts';

type Props = {
  readonly item: QueueItem;
  readonly queue: readonly QueueItem[];
  readonly siteId: string;
  readonly zone: string;
  readonly acts: Acts;
  readonly onClose: () => void;
};
type Bay = Board['bays'][number];
type State = { readonly words: string; readonly isFree: boolean };

const takenBy = (bay: Bay, board: Board, queue: readonly QueueItem[]): string | null => {
  const walkIn = queue.find(
    ({ status, details }) => status === 'in_progress' && details?.resourceId === bay.resourceId,
  );
  if (walkIn !== undefined) return `No. ${ticketText(walkIn.ticket)} is in it`;
  const booking = board.bookings.find(
    ({ status, resourceId }) => status === 'in_progress' && resourceId === bay.resourceId,
  );
  return booking === undefined ? null : `${plateText(booking.car?.plate ?? booking.number)} is in it`;
};

/** What stands in a bay now, or is planned there next. */
const stateOf = (bay: Bay, board: Board, queue: readonly QueueItem[]): State => {
  if (bay.status !== 'active') return { words: 'Out of use', isFree: false };
  const by = takenBy(bay, board, queue);
  if (by !== null) return { words: by, isFree: false };
  const now = clock.now();
  const next = [
    ...board.bookings
      .filter(({ status }) => status === 'pending' || status === 'confirmed')
      .map((card) => ({ resourceId: card.resourceId, start: card.scheduledAt, end: card.endsAt })),
    ...board.blocked.filter(({ kind }) => kind !== 'walkin'),
  ]
    .filter(({ resourceId, end }) => resourceId === bay.resourceId && end > now)
    .map(({ start }) => start)
    .toSorted()[0];
  if (next === undefined) return { words: 'Free', isFree: true };
  return next > now
    ? { words: `Free until ${timeText(next, board.zone)}`, isFree: true }
    : { words: 'Planned for a booking now', isFree: false };
};

/** Which bay: one press begins the work. */
export const StartDialog = ({ item, queue, siteId, zone, acts, onClose }: Props) => {
  const procedures = useProcedures();
  const board = useQuery(procedures.bookings.board.queryOptions({ siteId }));
  const isPending = acts.pending?.name === 'start';
  const start = async (resourceId: string | null): Promise<void> => {
    if (await acts.start(item.id, resourceId)) onClose();
  };
  const problem = acts.problem?.id === item.id ? acts.problem.error : null;
  return (
    <Dialog open onClose={onClose} title={`Start no. ${ticketText(item.ticket)}, ${plateText(item.plate)}`}>
      <div className="grid gap-2.5">
        {problem === null ? null : <ErrorNotice error={problem} zone={zone} />}
        <Button look="primary" size="large" pending={isPending} onClick={() => void start(null)}>
          <CirclePlay aria-hidden size={20} /> First bay that does
        </Button>
        {board.error === null ? null : <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />}
        {board.data?.bays.map((bay) => {
          const { words, isFree } = stateOf(bay, board.data, queue);
          return (
            <Button
              key={bay.resourceId}
              size="large"
              disabled={bay.status !== 'active'}
              onClick={() => void start(bay.resourceId)}
            >
              <span className="flex-1 text-left">{bay.name}</span>
              <span className={isFree ? 'text-14 text-good figures' : 'text-14 font-normal text-muted figures'}>
                {words}
              </span>
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
};
