import { describe, expect, it } from 'vitest';
import {
  blankLetterhead,
  defaultSiteSettings,
  type OpeningInterval,
  Site,
  type SiteDraft,
  siteOwned,
} from './index.ts';

const draft: SiteDraft = {
  id: 'site-1',
  name: 'Harbour Street',
  code: 'HS',
  zone: 'Europe/Lisbon',
  dayEndsAt: '00:00',
  address: { lines: ['Harbour Street 1'], postcode: '1100-001', city: 'Lisbon', country: 'PT' },
  position: null,
  hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  settings: defaultSiteSettings,
  ...blankLetterhead,
};
const alone = { codes: [] };
const created = (changes: Partial<SiteDraft> = {}) => Site.create({ ...draft, ...changes }, alone);
const code = (answer: ReturnType<typeof created>) => (answer.ok ? 'ok' : answer.failure.code);
const openOn = (weekday: 1 | 7, opens: string, closes: string) => ({ weekday, opens, closes });

describe('creating a site', () => {
  it('is told as a fact that names nothing but the site', () => {
    expect(created()).toEqual({
      ok: true,
      value: { next: { ...draft, version: 1 }, facts: [{ type: 'site/created', siteId: 'site-1' }] },
    });
  });

  it('refuses the code of another site', () => {
    expect(Site.create(draft, { codes: ['HS'] })).toMatchObject({
      failure: { code: 'site/code-taken', field: 'code' },
    });
  });

  it('refuses a zone that does not exist', () => {
    expect(code(created({ zone: 'Mars/Olympus' }))).toBe('site/unknown-zone');
  });

  it.each([
    ['several intervals a day', [openOn(1, '08:00', '12:00'), openOn(1, '12:00', '24:00')], 'ok'],
    ['past midnight', [openOn(1, '20:00', '02:00')], 'ok'],
    ['a night that meets the next morning', [openOn(7, '20:00', '02:00'), openOn(1, '02:00', '10:00')], 'ok'],
    ['all day, every Sunday and Monday', [openOn(7, '00:00', '24:00'), openOn(1, '00:00', '00:00')], 'ok'],
    ['two that overlap', [openOn(1, '08:00', '12:00'), openOn(1, '11:00', '13:00')], 'site/hours-overlap'],
    ['Sunday night into Monday', [openOn(7, '20:00', '02:00'), openOn(1, '01:00', '09:00')], 'site/hours-overlap'],
  ] as const)('hours: %s', (_, hours, expected) => {
    expect(code(created({ hours }))).toBe(expected);
  });

  it('refuses two exceptions for one date, and one whose intervals overlap', () => {
    const on = (date: string, ...intervals: OpeningInterval[]) => ({ date, intervals, reason: null });
    const morning = { opens: '08:00', closes: '12:00' };
    expect(created({ exceptions: [on('2026-12-25'), on('2026-12-25', morning)] })).toMatchObject({
      failure: { code: 'site/exception-twice', details: { date: '2026-12-25' } },
    });
    expect(
      created({
        exceptions: [on('2026-12-24', morning), on('2026-12-31', morning, { opens: '11:00', closes: '14:00' })],
      }),
    ).toMatchObject({ failure: { code: 'site/exception-overlaps', details: { date: '2026-12-31' } } });
  });

  it.each([
    ['no tier at all', []],
    ['none for no notice', [{ hoursBefore: 24, percent: 50 }]],
    [
      'the shorter notice first',
      [
        { hoursBefore: 12, percent: 50 },
        { hoursBefore: 24, percent: 50 },
        { hoursBefore: 0, percent: 100 },
      ],
    ],
    ['more than the whole', [{ hoursBefore: 0, percent: 101 }]],
    ['less than nothing', [{ hoursBefore: 0, percent: -1 }]],
  ])('refuses cancellation tiers with %s', (_, cancellationTiers) => {
    expect(code(created({ settings: { ...defaultSiteSettings, cancellationTiers } }))).toBe('site/tiers-incomplete');
  });
});

describe('changing a site', () => {
  const site = { ...draft, version: 3 };

  it('keeps what is not named', () => {
    expect(Site.update(site, { name: 'Harbour' }, alone)).toEqual({
      ok: true,
      value: { next: { ...draft, name: 'Harbour', version: 4 }, facts: [{ type: 'site/changed', siteId: 'site-1' }] },
    });
  });

  it('tells that reminders go out at another time when they do', () => {
    const reminding = (reminderHours: number) => {
      const changed = Site.update(site, { settings: { ...site.settings, reminderHours } }, alone);
      return changed.ok ? changed.value.facts : changed;
    };
    expect(reminding(site.settings.reminderHours)).toHaveLength(1);
    expect(reminding(48)).toEqual([
      { type: 'site/changed', siteId: site.id },
      { type: 'site/reminding-changed', siteId: site.id, hoursBefore: 24 },
    ]);
  });

  it('holds to the same rules', () => {
    expect(Site.update(site, { code: 'AB' }, { codes: ['AB'] })).toMatchObject({ ok: false });
  });

  it('belongs to itself', () => {
    expect(siteOwned(site)).toEqual({ siteId: 'site-1' });
  });
});
