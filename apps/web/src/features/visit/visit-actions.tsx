import '../../words/visit-failures.ts';
import { type BoardCard, failureOf } from '@bling/client';
import { useActions } from '@bling/client/react';
import { keepsBay } from '@bling/domain/bookings';
import { may } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonLook } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Floor } from '../board/moves.ts';
import { AssignSheet } from './assign-sheet.tsx';
import { InspectSheet } from './inspect-sheet.tsx';
import { WaiveSheet } from './waive-sheet.tsx';
import { type Asking, WorkSheet } from './work-sheet.tsx';

export type VisitAct = 'inspect' | 'addService' | 'assign' | 'waiveFee';
type Props = {
  readonly card: BoardCard;
  readonly floor: Floor;
  readonly isStale: boolean;
  /** Opened from elsewhere on the panel. */
  readonly asked: VisitAct | null;
  readonly onAsk: (act: VisitAct | null) => void;
};

const words: Readonly<Record<VisitAct, string>> = {
  inspect: 'Inspect…',
  addService: 'Services…',
  assign: 'Assign…',
  waiveFee: 'Waive the fee…',
};

const possible: Readonly<Record<VisitAct, (card: BoardCard) => boolean>> = {
  inspect: ({ status, checkedInAt }) => checkedInAt !== null && (status === 'confirmed' || status === 'in_progress'),
  addService: ({ status }) => keepsBay(status),
  assign: ({ status }) => keepsBay(status),
  waiveFee: ({ status, terms }) =>
    (status === 'cancelled' || status === 'no_show') && (terms?.charged?.amount ?? 0) > 0,
};

/** Priced as it was booked, and for the dirt that was agreed. */
const askingOf = ({ customer, channel, inspection }: BoardCard): Asking => ({
  customerId: customer.id,
  ...(channel !== 'partner' && { channel }),
  ...(inspection?.consent && { soil: inspection.soil }),
});

type SheetProps = Pick<Props, 'card' | 'floor' | 'onAsk'> & { readonly act: VisitAct };

const Sheet = ({ act, card, floor, onAsk }: SheetProps) => {
  const { zone } = floor.board;
  const onClose = (): void => onAsk(null);
  const mayAssign = may(floor.actor, 'bookings.assign', { siteId: card.siteId });
  switch (act) {
    case 'inspect':
      return (
        <InspectSheet card={card} zone={zone} onClose={onClose} onAssign={mayAssign ? () => onAsk('assign') : null} />
      );
    case 'addService':
      return (
        <WorkSheet
          booking={card}
          total={card.terms?.totalPrice ?? null}
          zone={zone}
          channel="counter"
          asking={askingOf(card)}
          onClose={onClose}
        />
      );
    case 'assign':
      return <AssignSheet card={card} board={floor.board} onClose={onClose} />;
    case 'waiveFee':
      return <WaiveSheet card={card} zone={zone} onClose={onClose} />;
  }
};

/** A team's way to the car and its arrival there. */
const OnTheWay = ({ card, floor }: Pick<Props, 'card' | 'floor'>) => {
  const { run } = useActions();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { status, mode, checkedInAt, departedAt, siteId } = card;
  const isOpen = mode === 'mobile' && checkedInAt === null && (status === 'pending' || status === 'confirmed');
  const act = departedAt === null ? 'depart' : 'arrive';
  if (!isOpen || !may(floor.actor, `bookings.${act}`, { siteId })) return null;
  const send = async (): Promise<void> => {
    setPending(true);
    setError(null);
    try {
      await run(`bookings.${act}`, { id: card.id, version: card.version });
    } catch (problem) {
      if (failureOf(problem).code !== 'stale') setError(problem);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {error === null ? null : <ErrorNotice error={error} zone={floor.board.zone} />}
      <Button pending={pending} onClick={() => void send()}>
        {act === 'depart' ? 'We drive off' : 'We are there'}
      </Button>
    </>
  );
};

/** What is done at the car beside its next step. */
export const VisitActions = ({ card, floor, isStale, asked, onAsk }: Props) => {
  const { siteId } = card;
  const acts = (Object.keys(words) as VisitAct[]).filter(
    (act) => possible[act](card) && may(floor.actor, `bookings.${act}`, { siteId }),
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      <OnTheWay card={card} floor={floor} />
      {acts.map((act) => (
        <Button key={act} disabled={isStale} onClick={() => onAsk(act)}>
          {words[act]}
        </Button>
      ))}
      {may(floor.actor, 'bookings.ticket', { siteId }) ? (
        <Link to="/tickets/$id" params={{ id: card.id }} target="_blank" className={buttonLook()}>
          <Printer aria-hidden size={18} /> Ticket
        </Link>
      ) : null}
      {asked === null ? null : <Sheet act={asked} card={card} floor={floor} onAsk={onAsk} />}
    </div>
  );
};
