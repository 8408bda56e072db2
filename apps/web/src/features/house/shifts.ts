import type { Rota, ShiftView, TimeOffView } from '@bling/client';

/** How somebody plans; null for those who only look. */
export type Planning = {
  readonly edit: (shift: ShiftView) => void;
  readonly add: (staffId: string, date: string) => void;
} | null;

type Day = Rota['days'][number];
type Who = { readonly staffId: string };

export const timesText = ({ starts, ends }: Pick<ShiftView, 'starts' | 'ends'>): string => `${starts}–${ends}`;

/** The shifts of somebody that begin on a day. */
export const shiftsOn = ({ shifts }: Rota, { staffId }: Who, { date }: Day): readonly ShiftView[] =>
  shifts.filter((shift) => shift.staffId === staffId && shift.date === date);

/** What of somebody’s time off touches a day. */
export const awayOn = ({ timeOff }: Rota, { staffId }: Who, { start, end }: Day): readonly TimeOffView[] =>
  timeOff.filter((one) => one.staffId === staffId && one.span.start < end && one.span.end > start);

const minutes = ({ start, end }: ShiftView['span']): number => (Date.parse(end) - Date.parse(start)) / 60_000;
/** What somebody is planned for in the week. */
export const minutesOf = ({ shifts }: Rota, { staffId }: Who): number =>
  shifts.filter((shift) => shift.staffId === staffId).reduce((sum, { span }) => sum + minutes(span), 0);

export const awayWords = { vacation: 'Holiday', sick: 'Ill', unpaid: 'Unpaid leave', other: 'Away' } as const;
