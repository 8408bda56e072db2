import { describe, expect, it } from 'vitest';
import { HOUR, Instant, MINUTE } from '../kernel/index.ts';
import { Delivery, LEASE_MS, MOST_ATTEMPTS } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const letter = { template: 'booking-received', bookingId: 'booking-1' } as const;
const queued = Delivery.queue('delivery-1', 'fact-1', { letter, now });

describe('a delivery', () => {
  it('is due at once, and holds ids only', () => {
    expect(queued).toEqual({
      id: 'delivery-1',
      factId: 'fact-1',
      letter,
      status: 'queued',
      attempts: 0,
      dueAt: now,
    });
  });

  it('belongs to whoever is sending it, until the lease ends', () => {
    expect(Delivery.claimed(queued, now)).toEqual({
      ...queued,
      status: 'sending',
      attempts: 1,
      dueAt: Instant.plus(now, LEASE_MS),
    });
  });

  it('ends sent, or dropped when there is nobody to send it to', () => {
    expect(Delivery.sent(queued).status).toBe('sent');
    expect(Delivery.dropped(queued).status).toBe('dropped');
  });

  it.each([
    [1, MINUTE],
    [2, 4 * MINUTE],
    [3, 16 * MINUTE],
    [4, 64 * MINUTE],
    [5, 256 * MINUTE],
    [6, 6 * HOUR],
    [7, 6 * HOUR],
  ])('refused at try %d it waits for %d ms', (attempts, wait) => {
    expect(Delivery.refused({ ...queued, status: 'sending', attempts }, now)).toMatchObject({
      status: 'queued',
      attempts,
      dueAt: Instant.plus(now, wait),
    });
  });

  it('fails for good after the eighth try', () => {
    let delivery = queued;
    for (let tried = 0; tried < MOST_ATTEMPTS; tried++) {
      expect(delivery.status).toBe('queued');
      delivery = Delivery.refused(Delivery.claimed(delivery, now), now);
    }
    expect(delivery).toMatchObject({ status: 'failed', attempts: 8 });
  });
});
