import { type BoardCard, failureOf } from '@bling/client';
import { useActions } from '@bling/client/react';
import { type Instant, may } from '@bling/domain/kernel';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { localDate, momentText, timeText } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';
import { wishOfLines } from '../bookings/wish-of-lines.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import type { Floor } from './moves.ts';

type Props = { readonly card: BoardCard; readonly floor: Floor; readonly onClose: () => void };

type AnyTimeProps = {
  readonly value: Instant;
  readonly zone: string;
  readonly onChoose: (startsAt: Instant) => void;
};

/** Any minute, in the site's wall time. */
const AnyTime = ({ value, zone, onChoose }: AnyTimeProps) => {
  const [date, setDate] = useState(localDate(value, zone));
  const [time, setTime] = useState(timeText(value, zone));
  const choose = (day: string, hour: string): void => {
    setDate(day);
    setTime(hour);
    if (day !== '' && hour !== '') onChoose(instantAt(zone, day, hour));
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField label="Date" type="date" value={date} onChange={({ target }) => choose(target.value, time)} />
      <TextField label="Time" type="time" value={time} onChange={({ target }) => choose(date, target.value)} />
    </div>
  );
};

/** Another time for a car, by the counter's rules: the customer's terms do not harden. */
export const MoveDialog = ({ card, floor, onClose }: Props) => {
  const { run } = useActions();
  const [startsAt, setStartsAt] = useState<Instant | null>(null);
  const [bay, setBay] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [tells, setTells] = useState(true);
  const [inSpite, setInSpite] = useState(false);
  const [reason, setReason] = useState('');
  const { zone } = floor.site;
  const mayOverride = may(floor.actor, 'scheduling.override', { siteId: card.siteId });
  const isUnsaid = inSpite && reason.trim() === '';

  const move = async (to: Instant): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await run('bookings.reschedule', {
        id: card.id,
        version: card.version,
        startsAt: to,
        ...(bay !== '' && { resourceId: bay }),
        ...(!tells && { tell: false }),
        ...(inSpite && { override: { reason: reason.trim() } }),
      });
      onClose();
    } catch (problem) {
      setIsPending(false);
      setError(problem);
      if (failureOf(problem).code.startsWith('slot/')) setStartsAt(null);
    }
  };

  return (
    <Dialog open onClose={onClose} title={`Move ${card.car?.plate ?? card.customer.name}`} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-14 text-muted">Now {momentText(card.scheduledAt, zone, clock.now())}.</p>
        {inSpite ? (
          <AnyTime key={zone} value={startsAt ?? card.scheduledAt} zone={zone} onChoose={setStartsAt} />
        ) : (
          <SlotPicker
            wish={wishOfLines(card)}
            site={floor.site}
            value={startsAt}
            onChoose={setStartsAt}
            asking={{ forCounter: true }}
          />
        )}
        <SelectField label="Bay" value={bay} onChange={({ target }) => setBay(target.value)}>
          <option value="">Any that does</option>
          {floor.board.bays.map(({ resourceId, name }) => (
            <option key={resourceId} value={resourceId}>
              {name}
            </option>
          ))}
        </SelectField>
        <ChoiceList>
          <Choice type="checkbox" isDense checked={tells} onChange={({ target }) => setTells(target.checked)}>
            Tell the customer by mail
          </Choice>
          {mayOverride ? (
            <Choice
              type="checkbox"
              isDense
              checked={inSpite}
              onChange={({ target }) => {
                setInSpite(target.checked);
                setStartsAt(null);
              }}
            >
              Override hours, notice and buffers
            </Choice>
          ) : null}
        </ChoiceList>
        {inSpite ? (
          <TextField
            label="Why?"
            value={reason}
            maxLength={300}
            help="It is kept with your name. Work that is planned there is never overridden."
            onChange={({ target }) => setReason(target.value)}
          />
        ) : null}
        {error === null ? null : <ErrorNotice error={error} zone={zone} />}
        {startsAt === null ? null : (
          <Button
            look="primary"
            size="large"
            disabled={isUnsaid}
            pending={isPending}
            onClick={() => void move(startsAt)}
          >
            Move to {momentText(startsAt, zone, clock.now())}
          </Button>
        )}
      </div>
    </Dialog>
  );
};
