import { Span, type StaffId } from '../kernel/index.ts';

/** That somebody is there to work, for a time without a break. */
export type Duty = { readonly staffId: StaffId; readonly span: Span };

const inOrder = (a: Duty, b: Duty): number =>
  a.span.start < b.span.start || (a.span.start === b.span.start && a.staffId < b.staffId) ? -1 : 1;

/** Who is there when: shifts, without the time in which their people are away. Pieces in order, whole. */
export const dutiesOf = (shifts: readonly Duty[], away: readonly Duty[]): readonly Duty[] =>
  shifts
    .flatMap(({ staffId, span }) => {
      const cuts = away.filter((one) => one.staffId === staffId).map((one) => one.span);
      return Span.minus(span, cuts).map((piece) => ({ staffId, span: piece }));
    })
    .toSorted(inOrder);

/** The duties that touch a span. */
export const dutiesWithin = (duties: readonly Duty[], span: Span): readonly Duty[] =>
  duties.filter((duty) => Span.overlap(duty.span, span));
