import {
  blankLetterhead,
  defaultSiteSettings,
  Site,
  type SiteDraft,
  WashBay,
  type WeeklyInterval,
} from '@bling/domain/facilities';
import { Resource } from '@bling/domain/scheduling';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { plant, seedPorts } from '../seeding.ts';

const weekdays = [1, 2, 3, 4, 5, 6] as const;
const hours: readonly WeeklyInterval[] = [
  ...weekdays.map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
  { weekday: 7, opens: '09:00', closes: '18:00' },
];

const common = {
  zone: 'Europe/Lisbon',
  dayEndsAt: '00:00',
  hours,
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  settings: defaultSiteSettings,
  ...blankLetterhead,
} as const;

const sites: readonly SiteDraft[] = [
  {
    ...common,
    id: idFor('site Harbour Street'),
    name: 'Harbour Street',
    code: 'HS',
    address: { lines: ['12 Harbour St'], postcode: '1200-109', city: 'Lisbon', country: 'PT' },
    position: { lat: 38.7071, lng: -9.1467 },
  },
  {
    ...common,
    id: idFor('site Riverside'),
    name: 'Riverside',
    code: 'RS',
    address: { lines: ['Rua da Ribeira 48'], postcode: '4050-509', city: 'Porto', country: 'PT' },
    position: { lat: 41.1405, lng: -8.6131 },
  },
];

type Bay = Pick<WashBay, 'number' | 'kind' | 'maxSize' | 'equipment'>;
const bays: Readonly<Record<string, readonly Bay[]>> = {
  HS: [
    { number: 1, kind: 'hand', maxSize: 'oversized', equipment: [] },
    { number: 2, kind: 'hand', maxSize: 'large', equipment: [] },
    { number: 3, kind: 'hand', maxSize: 'large', equipment: [] },
    { number: 4, kind: 'detail', maxSize: 'large', equipment: ['polisher'] },
  ],
  RS: [
    { number: 1, kind: 'hand', maxSize: 'large', equipment: [] },
    { number: 2, kind: 'hand', maxSize: 'standard', equipment: [] },
  ],
};

export const DEMO_SITE = idFor('site Harbour Street');
export const bayId = (site: string, number: number): string => idFor(`bay ${site} ${number}`);

/** Two sites with their bays. Scheduling's own rows are planted too, so that the first visitor need not wait for them. */
export const seedSites = async (connection: Connection): Promise<void> => {
  const ports = seedPorts(connection);
  for (const draft of sites) {
    await plant(ports.sites, draft.id, () => Site.create(draft, { codes: [] }));
    for (const bay of bays[draft.code] ?? []) {
      const id = bayId(draft.code, bay.number);
      const whole = { id, siteId: draft.id, name: `Bay ${bay.number}`, ...bay };
      const planted = await plant(ports.bays, id, () => WashBay.add(whole, { numbers: [] }));
      const resourceId: string = planted.id;
      await ports.resources.put(Resource.ofBay(resourceId, planted));
    }
  }
};
