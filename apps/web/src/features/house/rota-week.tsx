import type { Rota, ShiftView } from '@bling/client';
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { cx } from '../../ui/cx.ts';
import { dateText, durationText } from '../../words/format.ts';
import { awayOn, awayWords, minutesOf, type Planning, shiftsOn, timesText } from './shifts.ts';

type Day = Rota['days'][number];
type Person = Rota['people'][number];
type Props = { readonly rota: Rota; readonly today: string; readonly plan: Planning };

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk the week from cell to cell, as in any grid. */
const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
  if (step === undefined || cell === null) return;
  const [row = 0, column = 0] = (cell.dataset['cell'] ?? '').split(',').map(Number);
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-cell="${row + step[0]},${column + step[1]}"] button`,
  );
  if (next === null) return;
  event.preventDefault();
  next.focus();
};

const chip = 'flex min-h-11 w-full items-center rounded-control border px-2 text-14 font-[560] figures';
const chipLook = ({ status }: ShiftView): string =>
  cx(
    chip,
    status === 'draft' ? 'border-dashed border-control bg-raised' : 'border-transparent bg-accent-soft text-accent',
  );

export const Chip = ({
  shift,
  name,
  plan,
}: {
  readonly shift: ShiftView;
  readonly name: string;
  readonly plan: Planning;
}) => {
  const text = timesText(shift);
  const state =
    shift.status === 'draft' ? <span className="ml-auto pl-1 text-12 font-normal text-muted">draft</span> : null;
  if (plan === null) return <p className={chipLook(shift)}>{text}</p>;
  return (
    <button
      type="button"
      className={cx(chipLook(shift), 'hover:border-accent')}
      aria-label={`${name}, ${dateText(shift.date, 'short')}, ${text}${state === null ? '' : ', draft'}: change`}
      onClick={() => plan.edit(shift)}
    >
      {text} {state}
    </button>
  );
};

type CellProps = Pick<Props, 'rota' | 'plan'> & { readonly day: Day; readonly person: Person };

const Cell = ({ rota, day, person, plan }: CellProps) => (
  <div className="grid min-h-13 content-start gap-1">
    {shiftsOn(rota, person, day).map((shift) => (
      <Chip key={shift.id} shift={shift} name={person.fullName} plan={plan} />
    ))}
    {awayOn(rota, person, day).map(({ id, kind, status }) => (
      <p key={id} className="rounded-control bg-warn-soft px-2 py-1 text-12 font-[560] text-warn">
        {awayWords[kind]}
        {status === 'requested' ? ', asked for' : ''}
      </p>
    ))}
    {plan === null ? null : (
      <button
        type="button"
        aria-label={`Add a shift for ${person.fullName} on ${dateText(day.date, 'short')}`}
        className="grid min-h-9 w-full place-items-center rounded-control text-muted opacity-45 hover:bg-sunken hover:opacity-100 focus-visible:opacity-100"
        onClick={() => plan.add(person.staffId, day.date)}
      >
        <Plus aria-hidden size={16} />
      </button>
    )}
  </div>
);

/** The week by person, for screens that are wide enough. */
export const RotaWeek = ({ rota, today, plan }: Props) => (
  <div className="overflow-x-auto rounded-card border border-line bg-raised max-md:hidden">
    {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: arrow keys only move between the buttons inside. */}
    <table className="w-full table-fixed border-collapse" aria-label="The week" onKeyDown={walk}>
      <thead>
        <tr className="border-b border-line text-left text-14">
          <th scope="col" className="w-[19%] px-3 py-2 font-[560]">
            Person
          </th>
          {rota.days.map(({ date }) => (
            <th
              key={date}
              scope="col"
              className={cx('px-1.5 py-2 font-[560]', date === today && 'text-accent')}
              aria-current={date === today ? 'date' : undefined}
            >
              <span className="block">{dateText(date, 'short').slice(0, 3)}</span>
              <span className="block text-12 font-normal whitespace-nowrap figures">
                {dateText(date, 'short').slice(4)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rota.people.map((person, row) => (
          <tr key={person.staffId} className="align-top">
            <th scope="row" className="px-3 py-2 text-left font-normal">
              <b className="block truncate text-14 font-semibold">{person.fullName}</b>
              <span className="block truncate text-12 text-muted">{person.role}</span>
              <span className="text-12 text-muted figures">{durationText(minutesOf(rota, person))}</span>
            </th>
            {rota.days.map((day, column) => (
              <td
                key={day.date}
                data-cell={`${row},${column}`}
                className={cx('px-1 py-2', day.date === today && 'bg-accent-soft/35')}
              >
                <Cell rota={rota} day={day} person={person} plan={plan} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
