import type { Actor, Instant } from '@bling/domain/kernel';
import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { isAllowed, type Step } from './allowed.ts';
import { RowActs } from './row-acts.tsx';
import { RowFacts } from './row-facts.tsx';
import type { Acts } from './use-acts.ts';
import { type QueueItem, ticketText } from './words.ts';

export type Ask = 'start' | 'cancel';
type Props = {
  readonly item: QueueItem;
  readonly actor: Actor;
  readonly siteId: string;
  readonly zone: string;
  readonly now: Instant;
  readonly acts: Acts;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onAsk: (ask: Ask) => void;
};

const main: readonly Step[] = ['callUp', 'start', 'skip', 'complete'];
const more: readonly Step[] = ['enqueue', 'leave', 'cancel'];

/** Letters for whoever has a keyboard: the row that has it is meant. */
const keys: Readonly<Record<string, Step | 'first' | 'last'>> = {
  c: 'callUp',
  s: 'start',
  k: 'skip',
  d: 'complete',
  f: 'first',
  l: 'last',
  g: 'leave',
  x: 'cancel',
};

/** One car of the queue: who it is, how it stands, what comes next. */
export const QueueRow = (props: Props) => {
  const { item, actor, siteId, zone, now, acts, isOpen, onToggle, onAsk } = props;
  const can = (step: Step): boolean => isAllowed(step, item, actor, siteId);
  const isBusy = acts.pending?.id === item.id;
  const problem = acts.problem?.id === item.id ? acts.problem.error : null;
  const name = `no. ${ticketText(item.ticket)}`;

  const does = (step: Step | 'first' | 'last'): void => {
    if (step === 'start' || step === 'cancel') onAsk(step);
    else if (step === 'first' || step === 'last' || step === 'enqueue')
      void acts.place(item.id, step === 'enqueue' ? 'turn' : step);
    else void acts[step](item.id);
  };
  const press = (event: KeyboardEvent<HTMLLIElement>): void => {
    const step = keys[event.key];
    if (
      step === undefined ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.target instanceof HTMLInputElement
    )
      return;
    if (!can(step === 'first' || step === 'last' ? 'enqueue' : step)) return;
    event.preventDefault();
    does(step);
  };
  const others = more.filter(can);
  return (
    <li
      data-ticket={item.ticket}
      aria-busy={isBusy}
      onKeyDown={press}
      className="grid gap-3 rounded-card border border-line bg-raised p-3 sm:p-4"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <RowFacts item={item} zone={zone} now={now} />
        <div className="ml-auto flex flex-wrap justify-end gap-2 max-sm:w-full">
          <RowActs steps={main.filter(can)} item={item} now={now} zone={zone} pending={acts.pending} onStep={does} />
          {others.length === 0 ? null : (
            <Button
              aria-label={`More for ${name}`}
              aria-expanded={isOpen}
              className="min-h-13 min-w-13 px-0"
              onClick={onToggle}
            >
              <Ellipsis aria-hidden size={20} />
            </Button>
          )}
        </div>
      </div>
      {isOpen && others.length > 0 ? (
        <div
          className="grid grid-cols-2 gap-2 border-t border-line pt-3 sm:grid-cols-5"
          role="group"
          aria-label={`More for ${name}`}
        >
          {can('enqueue') ? (
            <>
              <Button onClick={() => does('first')}>To the front</Button>
              <Button onClick={() => does('last')}>To the end</Button>
              <Button onClick={() => does('enqueue')}>By turn</Button>
            </>
          ) : null}
          {can('leave') ? <Button onClick={() => does('leave')}>Has left</Button> : null}
          {can('cancel') ? (
            <Button look="danger" onClick={() => does('cancel')}>
              Cancel…
            </Button>
          ) : null}
        </div>
      ) : null}
      {problem === null ? null : <ErrorNotice error={problem} zone={zone} />}
    </li>
  );
};
