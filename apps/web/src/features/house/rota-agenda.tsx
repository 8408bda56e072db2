import type { Rota } from '@bling/client';
import { cx } from '../../ui/cx.ts';
import { Tag } from '../../ui/tag.tsx';
import { dateText } from '../../words/format.ts';
import { Chip } from './rota-week.tsx';
import { awayOn, awayWords, type Planning, shiftsOn } from './shifts.ts';

type Props = { readonly rota: Rota; readonly today: string; readonly plan: Planning };
type Day = Rota['days'][number];

const DayList = ({ rota, day, plan }: Pick<Props, 'rota' | 'plan'> & { readonly day: Day }) => {
  const there = rota.people
    .map((person) => ({ person, shifts: shiftsOn(rota, person, day), away: awayOn(rota, person, day) }))
    .filter(({ shifts, away }) => shifts.length > 0 || away.length > 0);
  if (there.length === 0) return <p className="text-14 text-muted">Nobody</p>;
  return (
    <ul className="grid gap-2">
      {there.map(({ person, shifts, away }) => (
        <li key={person.staffId} className="flex items-center gap-3">
          <span className="min-w-0 flex-1 truncate text-14 font-[560]">{person.fullName}</span>
          {away.map(({ id, kind, status }) => (
            <Tag key={id} tone="warn">
              {awayWords[kind]}
              {status === 'requested' ? ', asked for' : ''}
            </Tag>
          ))}
          {shifts.length === 0 ? null : (
            <div className="grid w-44 gap-1">
              {shifts.map((shift) => (
                <Chip key={shift.id} shift={shift} name={person.fullName} plan={plan} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};

/** The same week day by day, for a phone. */
export const RotaAgenda = ({ rota, today, plan }: Props) => (
  <ol className="grid gap-3 md:hidden" aria-label="The week, day by day">
    {rota.days.map((day) => (
      <li
        key={day.date}
        className={cx(
          'grid gap-2 rounded-card border bg-raised p-3',
          day.date === today ? 'border-accent' : 'border-line',
        )}
      >
        <h2 className="text-14">{dateText(day.date, 'long')}</h2>
        <DayList rota={rota} day={day} plan={plan} />
      </li>
    ))}
  </ol>
);
