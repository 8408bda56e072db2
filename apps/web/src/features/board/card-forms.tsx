import type { BoardCard } from '@bling/client';
import { Money } from '@bling/domain/kernel';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { moneyText } from '../../words/format.ts';
import type { Floor, Outcomes } from './moves.ts';
import type { Moves } from './use-moves.ts';

type Props = { readonly card: BoardCard; readonly floor: Floor; readonly moves: Moves; readonly onDone: () => void };

type FrameProps = {
  readonly title: string;
  readonly action: string;
  readonly look?: 'primary' | 'danger';
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
};

const Frame = ({ title, action, look = 'danger', isPending, onSubmit, onBack, children }: FrameProps) => (
  <form
    className="grid gap-3 rounded-card border border-line bg-surface p-3.5"
    aria-label={title}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    <p className="font-semibold">{title}</p>
    {children}
    <div className="grid grid-cols-2 gap-2">
      <Button onClick={onBack}>Back</Button>
      <Button type="submit" look={look} pending={isPending}>
        {action}
      </Button>
    </div>
  </form>
);

const ReasonField = ({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}) => (
  <TextField
    label="Reason"
    value={value}
    maxLength={300}
    autoFocus
    error={error}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** A reason is asked for once, where it is missing. */
const useReason = () => {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const withReason = (act: (reason: string) => void) => () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() !== '') act(reason.trim());
  };
  const field = <ReasonField value={reason} onChange={setReason} error={isMissing ? 'A reason, please.' : undefined} />;
  return { field, withReason };
};

export const CancelForm = ({ card, moves, onDone }: Props) => {
  const { field, withReason } = useReason();
  return (
    <Frame
      title="Cancel for the customer"
      action="Cancel it"
      isPending={moves.pending !== null}
      onBack={onDone}
      onSubmit={withReason((reason) => void moves.run('cancel', card, { reason }).then(onDone))}
    >
      <p className="text-14 text-muted">It costs them nothing, and the mail to them says why.</p>
      {field}
    </Frame>
  );
};

export const UndoForm = ({ card, moves, onDone }: Props) => {
  const { field, withReason } = useReason();
  return (
    <Frame
      title="Take the last step back"
      action="Take it back"
      isPending={moves.pending !== null}
      onBack={onDone}
      onSubmit={withReason((reason) => void moves.run('undo', card, { reason }).then(onDone))}
    >
      {field}
    </Frame>
  );
};

export const NoShowForm = ({ card, moves, onDone }: Props) => {
  const fee = card.terms === null ? null : Money.percent(card.terms.totalPrice, card.terms.policy.noShowPercent);
  return (
    <Frame
      title="The car did not come"
      action="Mark no-show"
      isPending={moves.pending !== null}
      onBack={onDone}
      onSubmit={() => void moves.run('markNoShow', card).then(onDone)}
    >
      <p className="text-14 text-muted">
        The bay is free again{fee === null ? '' : `, and ${card.customer.name} owes ${moneyText(fee)}`}. You can take it
        back for a while.
      </p>
    </Frame>
  );
};

const outcomes = [
  { value: 'done', label: 'Done' },
  { value: 'part', label: 'Partly' },
  { value: 'not_done', label: 'Not done' },
] as const;

/** Line by line: only what was done is charged, and the rest says why. */
export const CompleteForm = ({ card, moves, onDone }: Props) => {
  const [given, setGiven] = useState<Outcomes>(card.lines.map(() => ({ outcome: 'done', reason: null })));
  const [isTried, setIsTried] = useState(false);
  const change = (index: number, part: Partial<Outcomes[number]>): void =>
    setGiven(given.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const isMissing = ({ outcome, reason }: Outcomes[number]): boolean => outcome !== 'done' && !reason?.trim();
  return (
    <Frame
      title="What was done?"
      action="Complete"
      look="primary"
      isPending={moves.pending !== null}
      onBack={onDone}
      onSubmit={() => {
        setIsTried(true);
        if (!given.some(isMissing)) void moves.run('complete', card, { outcomes: given }).then(onDone);
      }}
    >
      {card.lines.map((line, index) => {
        const current = given[index] ?? { outcome: 'done', reason: null };
        return (
          <div key={line.refId} className="grid gap-2">
            <span className="text-14 font-[560]">{line.name}</span>
            <Segmented
              label={line.name}
              value={current.outcome}
              options={outcomes}
              onChange={(outcome) => change(index, { outcome, reason: outcome === 'done' ? null : current.reason })}
            />
            {current.outcome === 'done' ? null : (
              <TextField
                label="Why?"
                value={current.reason ?? ''}
                maxLength={300}
                error={isTried && isMissing(current) ? 'A reason, please.' : undefined}
                onChange={(event) => change(index, { reason: event.target.value })}
              />
            )}
          </div>
        );
      })}
    </Frame>
  );
};
