import type { BoardCard } from '@bling/client';
import { Instant } from '@bling/domain/kernel';
import { Button } from '../../ui/button.tsx';
import { countdownText, timeText } from '../../words/format.ts';
import { type Floor, type MoveName, movesOf, undoTerms } from './moves.ts';
import type { Moves } from './use-moves.ts';

/** Moves that ask something first. */
export type Ask = 'complete' | 'cancel' | 'markNoShow' | 'reschedule' | 'undo';

type Props = {
  readonly card: BoardCard;
  readonly floor: Floor;
  readonly moves: Moves;
  readonly now: Instant;
  readonly isStale: boolean;
  readonly onAsk: (ask: Ask) => void;
};

/** The next step of the day, in this order. */
const steps = ['confirm', 'checkIn', 'start', 'complete'] as const;
const words: Readonly<Record<MoveName, string>> = {
  confirm: 'Confirm',
  checkIn: 'Check in',
  start: 'Start',
  complete: 'Complete',
  markNoShow: 'No-show…',
  reschedule: 'Move…',
  cancel: 'Cancel…',
  undo: 'Undo',
};

/** A stale board must not promise what it cannot know. */
const needsLive = (name: MoveName): boolean => name === 'confirm' || name === 'reschedule';

const UndoButton = ({ card, floor, moves, now, onAsk }: Omit<Props, 'isStale'>) => {
  const { ownUntil, until, needsReason } = undoTerms(card, floor, now);
  const left = ownUntil === null ? '' : ` (${countdownText(Instant.between(now, ownUntil))})`;
  const end = ownUntil === null && until !== null ? ` until ${timeText(until, floor.board.zone)}` : '';
  return (
    <Button
      look="danger"
      className="figures"
      pending={moves.pending?.name === 'undo'}
      onClick={() => (needsReason ? onAsk('undo') : void moves.run('undo', card))}
    >
      Undo{left}
      {end}
      {needsReason ? '…' : ''}
    </Button>
  );
};

/** Only what the state and the person allow. */
export const CardActions = (props: Props) => {
  const { card, floor, moves, now, isStale, onAsk } = props;
  const allowed = movesOf(card, floor, now);
  const next = steps.find((name) => allowed.includes(name));
  const others = allowed.filter((name) => name !== next && name !== 'undo');
  const isBusy = moves.pending !== null;
  const isOff = (name: MoveName): boolean => (isStale && needsLive(name)) || (isBusy && moves.pending?.name !== name);

  const press = (name: MoveName): void => {
    if (name === 'reschedule' || name === 'cancel' || name === 'markNoShow') onAsk(name);
    else void moves.run(name, card);
  };
  if (allowed.length === 0) return <p className="text-14 text-muted">Nothing to do here for you now.</p>;
  return (
    <div className="grid gap-2">
      {isStale ? <p className="text-14 text-warn">Confirming and moving wait for the live connection.</p> : null}
      {next === undefined ? null : (
        <Button
          look="primary"
          size="large"
          disabled={isOff(next)}
          pending={moves.pending?.name === next}
          onClick={() => press(next)}
        >
          {words[next]}
        </Button>
      )}
      <div className="grid grid-cols-2 gap-2">
        {next === 'complete' ? <Button onClick={() => onAsk('complete')}>Not all done…</Button> : null}
        {others.map((name) => (
          <Button
            key={name}
            look={name === 'cancel' || name === 'markNoShow' ? 'danger' : 'plain'}
            disabled={isOff(name)}
            pending={moves.pending?.name === name}
            onClick={() => press(name)}
          >
            {words[name]}
          </Button>
        ))}
        {allowed.includes('undo') ? <UndoButton {...{ card, floor, moves, now, onAsk }} /> : null}
      </div>
    </div>
  );
};
