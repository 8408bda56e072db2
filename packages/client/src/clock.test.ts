import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';
import { createClock } from './clock.ts';
import { scripted, url } from './scripted.fixture.ts';

const at = Date.parse('2026-03-01T10:00:00.000Z');
const header = (ms: number): string => new Date(ms).toUTCString();

describe('the clock', () => {
  it.each([
    ['that is right is left alone', 0, 0],
    ['that is a fraction of a second off cannot be known to be', 400, 0],
    ['that is an hour behind is set forward', -3_600_000, 3_599_900],
    ['that is an hour ahead is set back', 3_600_000, -3_599_000],
  ])('%s', (_, localIsOffBy, offset) => {
    const clock = createClock(() => at + localIsOffBy);
    clock.hear({ date: header(at), sentAt: at + localIsOffBy, cameAt: at + localIsOffBy + 100 });
    expect(clock.offsetMs()).toBe(offset);
  });

  it('knows the time the better the more answers it hears', () => {
    const behind = 90_000;
    const clock = createClock(() => at - behind);
    // Written late in a second, and early in the next: between them the bounds are a tenth of a second apart.
    for (const sent of [at + 950, at + 1050])
      clock.hear({ date: header(sent), sentAt: sent - behind, cameAt: sent - behind });
    expect(clock.offsetMs()).toBeGreaterThanOrEqual(behind - 50);
    expect(clock.offsetMs()).toBeLessThanOrEqual(behind + 50);
  });

  it('begins anew when the device was set to another time', () => {
    const clock = createClock(() => at);
    clock.hear({ date: header(at), sentAt: at - 60_000, cameAt: at - 60_000 });
    expect(clock.offsetMs()).toBe(60_000);
    clock.hear({ date: header(at), sentAt: at, cameAt: at });
    expect(clock.offsetMs()).toBe(0);
  });

  it.each([[null], ['not a date']])('hears nothing in %s', (date) => {
    const clock = createClock(() => at);
    clock.hear({ date, sentAt: at, cameAt: at });
    expect(clock.now()).toBe('2026-03-01T10:00:00.000Z');
  });

  it('of a client is set by what the server answers', async () => {
    const { fake } = scripted(
      () => ({ json: { items: [] } }),
      () => ({ date: header(Date.now() - 7_200_000) }),
    );
    const { api, clock } = createApi({ url, fetch: fake });
    await api.vehicles.list.query({});
    expect(clock.offsetMs()).toBeLessThan(-7_190_000);
    expect(Date.parse(clock.now())).toBeLessThan(Date.now() - 7_000_000);
  });
});
