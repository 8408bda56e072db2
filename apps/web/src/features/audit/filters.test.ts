import { describe, expect, it } from 'vitest';
import { asked, given, oddOf } from './filters.ts';

const id = '01930000-0000-7000-8000-000000000001';

describe('the filters of the audit trail', () => {
  it('ask for whole days and for what can be asked', () => {
    const from = new Date('2026-03-01T00:00:00').toISOString();
    const to = new Date('2026-03-02T23:59:59.999').toISOString();
    expect(asked({ from: '2026-03-01', to: '2026-03-02', action: ' bookings. ', actorId: id })).toEqual({
      from,
      to,
      action: 'bookings.',
      actorId: id,
    });
  });

  it('leave out what no search takes, and say what is wrong with it', () => {
    expect(asked({ actorId: 'clara', from: '2026-13-45', action: 'a b', outcome: 'denied' })).toEqual({
      outcome: 'denied',
    });
    expect(oddOf('actorId', 'clara')).toMatch(/whole id/u);
    expect(oddOf('action', 'a b')).toMatch(/bookings\.cancel/u);
    expect(oddOf('actorId', id)).toBeUndefined();
    expect(oddOf('actorId', '')).toBeUndefined();
  });

  it('keep the address free of what is empty', () => {
    expect(given({ action: '', targetKind: undefined, outcome: 'done' })).toEqual({ outcome: 'done' });
  });
});
