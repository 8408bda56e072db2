import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { eur, opened } from './opened.fixture.ts';

describe('cancelling', () => {
  it.each([
    ['25 h ahead', 25, 5000],
    ['exactly 24 h ahead', 24, 5000],
    ['12 h ahead', 12, 10_000],
  ])('%s charges exactly the fee that was previewed', async (_, notice, fee) => {
    const { world, ana, at, book } = await opened();
    const { id, scheduledAt } = await book(28);
    world.timeIs(Instant.plus(scheduledAt, -notice * HOUR));
    const preview = await ana.caller.bookings.feePreview({ id });
    expect(preview).toMatchObject({ fee: eur(fee), asOf: world.now(), movableUntil: at(26) });
    const cancelled = await ana.caller.bookings.cancel(once({ id, expectedFee: preview.fee }));
    expect(cancelled).toMatchObject({ status: 'cancelled', charged: eur(fee), cancellation: { by: 'customer' } });
    expect(world.store.allocations.size).toBe(0);
    await world.drain();
    expect(world.mails().at(-1)?.text).toContain(`The cancellation fee is €${fee / 100}.00`);
  });

  it('honours a preview for five minutes, and then shows the new fee first', async () => {
    const { world, ana, book } = await opened();
    const { id, scheduledAt } = await book(28);
    world.timeIs(Instant.plus(scheduledAt, -24 * HOUR));
    const { fee, honouredUntil, schedule } = await ana.caller.bookings.feePreview({ id });
    expect(schedule.map(({ percent }) => percent)).toEqual([50, 100]);
    world.timeIs(honouredUntil);
    world.pass(1);
    const cancel = (expectedFee: typeof fee) => ana.caller.bookings.cancel(once({ id, expectedFee }));
    expect(await refusalOf(cancel(fee))).toEqual({
      kind: 'conflict',
      code: 'booking/fee-changed',
      field: 'expectedFee',
      details: { fee: eur(10_000) },
    });
    world.timeIs(honouredUntil);
    expect(await cancel(fee)).toMatchObject({ charged: eur(5000) });
  });

  it('without an expected fee charges the fee of the moment', async () => {
    const { ana, book } = await opened();
    const { id } = await book(28);
    expect(await ana.caller.bookings.cancel(once({ id, reason: 'Ill' }))).toMatchObject({
      charged: eur(5000),
      cancellation: { reason: 'Ill' },
    });
    expect(await refusalOf(ana.caller.bookings.cancel(once({ id })))).toMatchObject({
      code: 'booking/not-allowed-now',
      details: { status: 'cancelled' },
    });
  });

  it('by the site costs nothing, needs a reason, and is for staff', async () => {
    const { world, ana, cashier, book } = await opened();
    const { id } = await book(28);
    expect(await refusalOf(ana.caller.bookings.cancel(once({ id, by: 'site', reason: 'Free for me' })))).toMatchObject({
      kind: 'forbidden',
      code: 'not-allowed',
    });
    expect(await refusalOf(cashier.caller.bookings.cancel(once({ id, by: 'site' })))).toMatchObject({
      code: 'booking/reason-missing',
    });
    const cancelled = await cashier.caller.bookings.cancel(once({ id, by: 'site', reason: 'Storm damage.' }));
    expect(cancelled.charged).toEqual(eur(0));
    await world.drain();
    expect(world.mails().at(-1)?.text).toContain('We had to cancel it. Storm damage. It costs you nothing.');
  });
});
