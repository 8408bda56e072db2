import '../../words/visit-failures.ts';
import type { Board, BoardCard } from '@bling/client';
import { useActions } from '@bling/client/react';
import { fits, Span } from '@bling/domain/kernel';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { timeText } from '../../words/format.ts';

type Props = { readonly card: BoardCard; readonly board: Board; readonly onClose: () => void };
type Person = Board['people'][number];

/** What the board knows of someone at that time; the server has the last word. */
const whatOf = ({ resourceId, duties }: Person, card: BoardCard, { bookings, zone }: Board): string => {
  const span = { start: card.scheduledAt, end: card.endsAt };
  if (!duties.some(({ start, end }) => start <= span.start && span.end <= end)) return 'Not on duty for all of it';
  const other = bookings.find(
    ({ id, crewIds, scheduledAt, endsAt, status }) =>
      id !== card.id &&
      crewIds.includes(resourceId) &&
      (status === 'pending' || status === 'confirmed' || status === 'in_progress') &&
      Span.overlap(span, { start: scheduledAt, end: endsAt }),
  );
  return other === undefined ? 'Free' : `At ${other.number} until ${timeText(other.endsAt, zone)}`;
};

/** Who waits for the bay in which this car would be then. */
const waitingIn = (bay: string, card: BoardCard, { bookings }: Board): BoardCard | undefined =>
  bookings.find(
    ({ id, resourceId, scheduledAt, endsAt, status }) =>
      id !== card.id &&
      resourceId === bay &&
      (status === 'pending' || status === 'confirmed') &&
      Span.overlap({ start: card.scheduledAt, end: card.endsAt }, { start: scheduledAt, end: endsAt }),
  );

/** Other people, or another bay at the same time: all of them or none. */
export const AssignSheet = ({ card, board, onClose }: Props) => {
  const { run } = useActions();
  const approved = useApproved();
  const [bay, setBay] = useState(card.resourceId);
  const [crew, setCrew] = useState<readonly string[]>(card.crewIds);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const toggle = (id: string): void => setCrew(crew.includes(id) ? crew.filter((one) => one !== id) : [...crew, id]);
  const canMove = card.mode === 'bay' && card.status !== 'in_progress';
  const other = canMove && bay !== card.resourceId ? waitingIn(bay, card, board) : undefined;
  const { id, version } = card;
  const sent = async (send: () => Promise<unknown>): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await send();
      onClose();
    } catch (problem) {
      setError(problem);
      setIsPending(false);
    }
  };
  const save = (): Promise<void> => {
    const place = canMove ? { resourceId: bay } : {};
    return sent(() =>
      approved('bookings.assign', () => run('bookings.assign', { id, version, crewIds: [...crew], ...place })),
    );
  };
  const swap = ({ id: otherId, version: otherVersion }: BoardCard): Promise<void> =>
    sent(() => approved('bookings.swap', () => run('bookings.swap', { id, version, otherId, otherVersion })));
  return (
    <Dialog open onClose={onClose} title={`Who does ${card.car?.plate ?? card.number}?`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {canMove ? (
          <SelectField label="Bay" value={bay} onChange={({ target }) => setBay(target.value)}>
            {board.bays
              .filter(({ status, maxSize }) => status === 'active' && fits(card.size, maxSize))
              .map(({ resourceId, name }) => (
                <option key={resourceId} value={resourceId}>
                  {name}
                </option>
              ))}
          </SelectField>
        ) : null}
        {other === undefined ? null : (
          <Notice
            title={`${other.car?.plate ?? other.number} has it from ${timeText(other.scheduledAt, board.zone)}`}
            actions={
              <Button pending={isPending} onClick={() => void swap(other)}>
                Swap the two bays
              </Button>
            }
          >
            Each keeps its time and its people.
          </Notice>
        )}
        <fieldset className="grid gap-1.5">
          <legend className="mb-1.5 text-14 font-[560]">People</legend>
          {board.people.length === 0 ? (
            <p className="text-14 text-muted">Nobody is on the rota that day.</p>
          ) : (
            <ChoiceList>
              {board.people.map((person) => (
                <Choice
                  key={person.resourceId}
                  type="checkbox"
                  checked={crew.includes(person.resourceId)}
                  onChange={() => toggle(person.resourceId)}
                >
                  {person.name}
                  <span className="block text-12 text-muted figures">{whatOf(person, card, board)}</span>
                </Choice>
              ))}
            </ChoiceList>
          )}
        </fieldset>
        {error === null ? null : <ErrorNotice error={error} zone={board.zone} />}
        <Button look="primary" size="large" pending={isPending} onClick={() => void save()}>
          Assign
        </Button>
      </div>
    </Dialog>
  );
};
