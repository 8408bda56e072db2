import { Instant, MINUTE, type Span, type StaffId } from '../kernel/index.ts';
import type { LocalDate } from '../facilities/index.ts';
import type { Duty } from './duties.ts';

export type UtilisedDay = Span & { readonly date: LocalDate };
/** How much of somebody's time on duty was given to work on one day. */
export type Utilisation = {
  readonly staffId: StaffId;
  readonly date: LocalDate;
  readonly dutyMinutes: number;
  readonly allocatedMinutes: number;
};

/** Whole minutes of somebody's pieces that lie inside a day. */
const minutesIn = (pieces: readonly Duty[], staffId: StaffId, day: Span): number => {
  const inside = pieces
    .filter((piece) => piece.staffId === staffId)
    .map(({ span }) => Instant.between(Instant.later(span.start, day.start), Instant.earlier(span.end, day.end)));
  return Math.round(inside.reduce((sum, part) => sum + Math.max(0, part), 0) / MINUTE);
};

/** A row for each person and day on which they were on duty or had work: by day, then in the order of the people. */
export const utilisationOf = (
  { days, staffIds }: { readonly days: readonly UtilisedDay[]; readonly staffIds: readonly StaffId[] },
  duties: readonly Duty[],
  work: readonly Duty[],
): readonly Utilisation[] =>
  days
    .flatMap((day) =>
      staffIds.map((staffId) => ({
        staffId,
        date: day.date,
        dutyMinutes: minutesIn(duties, staffId, day),
        allocatedMinutes: minutesIn(work, staffId, day),
      })),
    )
    .filter(({ dutyMinutes, allocatedMinutes }) => dutyMinutes > 0 || allocatedMinutes > 0);
