import { HOUR, Instant, Money, type Span } from '@bling/domain/kernel';
import { ClockEntry, Shift, type StaffDraft, StaffMember, TimeOff } from '@bling/domain/staff';
import type { Clock } from '../../kernel/context.ts';
import { unused } from './examples.ts';
import { valueOf } from './under-test.ts';

/** A code that no other example has, beyond those that the sequence gives. */
const exampleCode = (): string => `X${unused()}`;

export const exampleMember = ({ newId }: Pick<Clock, 'newId'>, changes: Partial<StaffDraft> = {}) =>
  valueOf(
    StaffMember.hire(
      {
        id: newId(),
        userId: null,
        code: exampleCode(),
        fullName: 'Íris Sá',
        siteIds: [newId()],
        role: 'Detailer',
        skills: ['polish', 'ceramic'],
        hourlyRate: Money.of(1250, 'EUR'),
        hiredOn: '2026-02-03',
        ...changes,
      },
      { isUserTaken: false, currency: 'EUR' },
    ),
  );

export const exampleShift = ({ newId }: Pick<Clock, 'newId'>, { id, siteIds }: StaffMember, span: Span) => {
  const [siteId = ''] = siteIds;
  return valueOf(Shift.plan({ id: newId(), staffId: id, siteId, span }, { siteIds, spans: [] }));
};

export const exampleTimeOff = ({ newId, now }: Clock, staffId: string, span: Span) =>
  valueOf(TimeOff.request({ id: newId(), staffId, span, kind: 'vacation', reason: 'The sea' }, [], now()));

/** So many hours of a rota, from a moment. */
export const hoursFrom =
  (start: Instant) =>
  (from: number, to: number): Span => ({
    start: Instant.plus(start, from * HOUR),
    end: Instant.plus(start, to * HOUR),
  });

export const exampleArrival = ({ newId, now }: Clock, { id: staffId, siteIds }: StaffMember) => {
  const [siteId = ''] = siteIds;
  return valueOf(ClockEntry.in({ id: newId(), staffId, siteId }, { open: null, siteIds, dueAt: null }, now()));
};
