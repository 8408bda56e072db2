import { EquipmentAsset, MobileTeam } from '@bling/domain/facilities';
import { spanOfWall, weekOf } from '@bling/domain/facilities/calendar';
import { DAY, Instant, Money, type SiteId } from '@bling/domain/kernel';
import { Shift, StaffMember, TimeOff } from '@bling/domain/staff';
import type { Ports } from '@bling/api/ports';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { plant, seedPorts } from '../seeding.ts';
import { DEMO_SITE } from './sites.ts';

type Demo = {
  readonly name: string;
  /** Of the account that is theirs. */
  readonly email: string | null;
  readonly role: string;
  readonly skills: readonly string[];
  readonly hourly: number;
  /** Weekdays, Monday is 0, and the times of all of them. */
  readonly days: readonly number[];
  readonly starts: string;
  readonly ends: string;
};

const people: readonly Demo[] = [
  {
    name: 'Wim Washer',
    email: 'washer@demo.test',
    role: 'Washer',
    skills: [],
    hourly: 1150,
    days: [0, 1, 2, 3, 4],
    starts: '08:00',
    ends: '16:30',
  },
  {
    name: 'Carla Cashier',
    email: 'cashier@demo.test',
    role: 'Counter',
    skills: [],
    hourly: 1200,
    days: [0, 1, 2, 4, 5],
    starts: '09:00',
    ends: '17:00',
  },
  {
    name: 'Duarte Melo',
    email: null,
    role: 'Detailer',
    skills: ['polish', 'ceramic'],
    hourly: 1600,
    days: [1, 2, 3, 4, 5],
    starts: '10:00',
    ends: '18:00',
  },
  {
    name: 'Inês Faro',
    email: null,
    role: 'Washer',
    skills: ['polish'],
    hourly: 1250,
    days: [0, 2, 4, 5, 6],
    starts: '12:00',
    ends: '20:00',
  },
];

const memberOf = (ports: Ports, demo: Demo, siteId: SiteId): Promise<StaffMember> => {
  const id = idFor(`staff ${demo.name}`);
  const number = people.indexOf(demo) + 1;
  return plant(ports.staffMembers, id, () =>
    StaffMember.hire(
      {
        id,
        userId: demo.email === null ? null : idFor(demo.email),
        code: `DEMO${String(number).padStart(4, '0')}`,
        fullName: demo.name,
        siteIds: [siteId],
        role: demo.role,
        skills: demo.skills,
        hourlyRate: Money.of(demo.hourly, 'EUR'),
        hiredOn: '2025-03-01',
      },
      { isUserTaken: false, currency: 'EUR' },
    ),
  );
};

type Rota = { readonly zone: string; readonly dates: readonly string[] };

/** This week is published; whoever tries the product out publishes the next one. */
const shiftsOf = async (ports: Ports, demo: Demo, { zone, dates }: Rota): Promise<void> => {
  const member = await memberOf(ports, demo, DEMO_SITE);
  for (const [index, date] of dates.entries()) {
    if (!demo.days.includes(index % 7)) continue;
    const id = idFor(`shift ${demo.name} ${date}`);
    if ((await ports.shifts.find(id)) !== null) continue;
    const span = spanOfWall(zone, { date, starts: demo.starts, ends: demo.ends });
    const taken = await ports.shifts.ofStaff(member.id, span);
    const draft = { id, staffId: member.id, siteId: DEMO_SITE, span };
    const planned = Shift.plan(draft, { siteIds: member.siteIds, spans: taken.map((shift) => shift.span) });
    if (!planned.ok) continue;
    await ports.shifts.save(planned.value);
    const published = index < 7 ? Shift.publish(planned.value.next) : null;
    if (published !== null) await ports.shifts.save(published);
  }
};

/** Asked for once, long enough ahead that nobody is missed. */
const seedTimeOff = async (ports: Ports, now: Instant): Promise<void> => {
  const id = idFor('time off Duarte Melo');
  const span = { start: Instant.plus(now, 20 * DAY), end: Instant.plus(now, 24 * DAY) };
  const draft = { id, staffId: idFor('staff Duarte Melo'), span, kind: 'vacation', reason: 'A wedding' } as const;
  await plant(ports.timeOffs, id, () => TimeOff.request(draft, [], now));
};

const seedMovables = async ({ teams, assets }: Ports): Promise<void> => {
  const [team, asset] = [idFor('team Van North'), idFor('asset Polisher 1')];
  const base = { lat: 38.7369, lng: -9.1427 };
  const terms = { radiusKm: 25, dailyCapacity: 6, equipment: ['generator', 'water tank'] };
  await plant(teams, team, () =>
    MobileTeam.add({ id: team, siteId: DEMO_SITE, name: 'Van North', base, ...terms }, { names: [] }),
  );
  await plant(assets, asset, () =>
    EquipmentAsset.add({ id: asset, siteId: DEMO_SITE, kind: 'polisher', label: 'Polisher 1' }, { labels: [] }),
  );
};

/** Who works at the first site, when, and with what. */
export const seedStaff = async (connection: Connection): Promise<void> => {
  const ports = seedPorts(connection);
  const site = await ports.sites.find(DEMO_SITE);
  if (site === null) return;
  const now = ports.now();
  const [first, second] = [weekOf(site, now), weekOf(site, Instant.plus(now, 7 * DAY))];
  const dates = [...first.days, ...second.days].map(({ date }) => date);
  await seedMovables(ports);
  for (const demo of people) await shiftsOf(ports, demo, { zone: site.zone, dates });
  await seedTimeOff(ports, now);
};
