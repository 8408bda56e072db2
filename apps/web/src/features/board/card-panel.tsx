import type { BoardCard } from '@bling/client';
import { useNow } from '@bling/client/react';
import { may } from '@bling/domain/kernel';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { StatusTag } from '../bookings/status-tag.tsx';
import { durationText, sizeNames, timeText } from '../../words/format.ts';
import { CardActions, type Ask } from './card-actions.tsx';
import { CardFacts } from './card-facts.tsx';
import { CancelForm, CompleteForm, NoShowForm, UndoForm } from './card-forms.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { type Floor, type MoveName, movesOf } from './moves.ts';
import { type VisitAct, VisitActions } from '../visit/visit-actions.tsx';
import { type Telling, useTelling } from '../visit/use-telling.ts';
import { noProjection, type Projection } from './projection.ts';
import type { Moves } from './use-moves.ts';

type Props = {
  readonly card: BoardCard;
  readonly floor: Floor;
  readonly moves: Moves;
  readonly projection: Projection | undefined;
  readonly isStale: boolean;
  readonly onClose: () => void;
  /** In a dialog, which has a title and a close button of its own. */
  readonly isFramed?: boolean;
};

type Offer = { readonly word: string; readonly act: () => void; readonly isPending?: boolean };
type DelayProps = {
  readonly delayedTo: string | null;
  readonly projection: Projection;
  readonly zone: string;
  /** What this person may do about it. */
  readonly offers: readonly Offer[];
};

const Delay = ({ projection, delayedTo, zone, offers }: DelayProps) => {
  const { overBy, expectedAt, lateBy, isMissing } = projection;
  const actions = offers.map(({ word, act, isPending = false }) => (
    <Button key={word} pending={isPending} onClick={act}>
      {word}
    </Button>
  ));
  if (overBy > 0)
    return (
      <Notice tone="bad" title={`${durationText(overBy)} over`}>
        The next cars in this bay wait.
      </Notice>
    );
  if (expectedAt !== null)
    return (
      <Notice tone="warn" title={`Can begin at ${timeText(expectedAt, zone)}`} actions={actions}>
        The car before it takes longer than planned.{' '}
        {delayedTo === null ? null : `The customer knows of ${timeText(delayedTo, zone)}.`}
      </Notice>
    );
  if (isMissing)
    return (
      <Notice tone="bad" title="Does it still come?" actions={actions}>
        It should have been here {durationText(lateBy)} ago.
      </Notice>
    );
  return lateBy > 0 ? (
    <Notice tone="warn" title={`${durationText(lateBy)} late`}>
      The car has not come yet.
    </Notice>
  ) : null;
};

type Ways = {
  readonly card: BoardCard;
  readonly allowed: readonly MoveName[];
  readonly setAsk: (ask: Ask) => void;
  readonly setVisit: (act: VisitAct) => void;
  readonly telling: Telling | null;
};

/** Without an address no letter goes out: then somebody has called, and notes that they know. */
const tellingWord = ({ contact }: BoardCard): string => (contact?.email ? 'Tell the customer' : 'I have called them');

/** What can be done about a delay: tell of it, another time, another bay at its time, or that it does not come. */
const offersOf = (
  { expectedAt, isMissing }: Projection,
  { card, allowed, setAsk, setVisit, telling }: Ways,
): readonly Offer[] => {
  if (isMissing)
    return allowed.includes('markNoShow') ? [{ word: 'It does not come', act: () => setAsk('markNoShow') }] : [];
  if (expectedAt === null) return [];
  const tell = telling === null ? [] : [{ word: tellingWord(card), act: telling.tell, isPending: telling.isPending }];
  if (!allowed.includes('reschedule')) return tell;
  const later = { word: 'Another time', act: () => setAsk('reschedule') };
  const elsewhere = { word: 'Another bay', act: () => setVisit('assign') };
  return card.mode === 'bay' ? [...tell, elsewhere, later] : [...tell, later];
};

export const PANEL = 'card-panel';

/** One booking, and what may be done with it. */
export const CardPanel = ({
  card,
  floor,
  moves,
  projection = noProjection,
  isStale,
  onClose,
  isFramed = false,
}: Props) => {
  const [ask, setAsk] = useState<Ask | null>(null);
  const [visit, setVisit] = useState<VisitAct | null>(null);
  const now = useNow(1_000);
  const { zone, bays } = floor.board;
  const bay = bays.find(({ resourceId }) => resourceId === card.resourceId)?.name ?? '';
  const problem = moves.problem?.id === card.id ? moves.problem.error : null;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFramed) section.current?.focus({ preventScroll: true });
  }, [isFramed]);
  const done = (): void => setAsk(null);
  const allowed = movesOf(card, floor, now);
  const telling = useTelling(card, projection.expectedAt);
  const mayTell =
    telling.isNews && card.checkedInAt === null && may(floor.actor, 'bookings.tellDelay', { siteId: card.siteId });
  const form = { card, floor, moves, onDone: done };
  return (
    <section
      ref={section}
      id={PANEL}
      tabIndex={-1}
      aria-label="Booking"
      className="relative flex min-h-full flex-col gap-4 outline-none"
    >
      <div className={cx('flex flex-wrap items-center gap-x-3 gap-y-2', !isFramed && 'min-h-11 pr-11')}>
        {card.car?.plate ? (
          <Plate plate={card.car.plate} size="large" />
        ) : (
          <b className="text-20 font-semibold">{sizeNames[card.size]} car</b>
        )}
        <StatusTag booking={card} />
        {isFramed ? null : (
          <button
            type="button"
            aria-label="Close"
            onClick={onClose}
            className="absolute top-0 right-0 grid size-11 place-items-center rounded-control text-muted hover:bg-sunken"
          >
            <X aria-hidden size={20} />
          </button>
        )}
      </div>
      <Delay
        projection={projection}
        delayedTo={card.delayedTo}
        zone={zone}
        offers={offersOf(projection, { card, allowed, setAsk, setVisit, telling: mayTell ? telling : null })}
      />
      {telling.error === null ? null : <ErrorNotice error={telling.error} zone={zone} />}
      <CardFacts card={card} bay={bay} zone={zone} />
      <div className="mt-auto grid gap-3 pt-2">
        {problem === null ? null : <ErrorNotice error={problem} zone={zone} />}
        {ask === 'complete' ? <CompleteForm {...form} /> : null}
        {ask === 'cancel' ? <CancelForm {...form} /> : null}
        {ask === 'markNoShow' ? <NoShowForm {...form} /> : null}
        {ask === 'undo' ? <UndoForm {...form} /> : null}
        {ask === null || ask === 'reschedule' ? (
          <>
            <CardActions card={card} floor={floor} moves={moves} now={now} isStale={isStale} onAsk={setAsk} />
            <VisitActions card={card} floor={floor} isStale={isStale} asked={visit} onAsk={setVisit} />
          </>
        ) : null}
      </div>
      {ask === 'reschedule' ? <MoveDialog card={card} floor={floor} onClose={done} /> : null}
    </section>
  );
};
