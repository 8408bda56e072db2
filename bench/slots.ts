import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { paired, report, timed } from './figure.ts';
import { openPlace, wishAt } from './place.ts';

const RESOURCES = 20;
const SIZES = [10_000, 100_000, 1_000_000] as const;
const ROUNDS = 31;

const BAYS = `
  with site as (select id from facilities.site where code = 'HS'), bay as (
    insert into facilities.bay (id, version, site_id, number, name, kind, max_size, equipment, status)
    select gen_random_uuid(), 1, site.id, n, 'Bay ' || n, 'hand', 'large', '{}', 'active'
    from site, generate_series(5, $1) n returning *
  )
  insert into scheduling.resource (id, kind, site_id, ref_id, name, number, bay_kind, max_size, equipment, status)
  select id, 'bay', site_id, id, name, number, kind, max_size, equipment, status from bay`;
/** Every bay busy for 45 of every 120 minutes, back from the end of the window: more rows are older rows. */
const FILL = `
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id)
  select gen_random_uuid(), r.id, tstzrange(at, at + interval '45 minutes'), tstzrange(at, at + interval '35 minutes'),
    'booking', 'booking', gen_random_uuid()
  from (select id, row_number() over (order by id) as n from scheduling.resource where site_id = $1) r,
    generate_series($2::int, $3::int) k,
    lateral (select $4::timestamptz - (k * 120 + r.n * 5) * interval '1 minute' as at) t`;
/** The one range query, as an adapter that did nothing else would ask it. */
const BUSY = `
  select resource_id as "resourceId", kind, lower(during) as "start", upper(during) as "end",
    lower(job) as "jobStart", upper(job) as "jobEnd"
  from scheduling.allocation
  where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) and (expires_at is null or expires_at > $4)`;

export const slots = async (): Promise<void> => {
  const place = await openPlace(4);
  const owner = new pg.Client(place.superuserUrl);
  const raw = new pg.Client(place.appUrl);
  await Promise.all([owner.connect(), raw.connect()]);
  await owner.query('delete from scheduling.allocation');
  await owner.query(BAYS, [RESOURCES]);
  const wish = await wishAt(place);
  const { rows } = await owner.query<{ id: string }>('select id from scheduling.resource where site_id = $1', [
    wish.siteId,
  ]);
  const ids = rows.map(({ id }) => id);
  const from = Instant.of(Math.ceil(Date.now() / DAY) * DAY + DAY);
  const to = Instant.plus(from, 14 * DAY);
  const answers: number[] = [];

  let filled = 0;
  for (const size of SIZES) {
    const each = size / RESOURCES;
    await owner.query(FILL, [wish.siteId, filled, each - 1, Instant.plus(to, -HOUR)]);
    filled = each;
    await owner.query('analyze scheduling.allocation');
    const ours = () => timed(() => place.guest.scheduling.slots({ ...wish, from, to }));
    const values = [ids, from, to, Instant.of(Date.now())];
    const baseline = () => timed(() => raw.query({ name: 'busy', text: BUSY, values }));
    for (let warm = 0; warm < 10; warm++) await Promise.all([ours(), baseline()]);
    const figure = await paired({ name: `slots/${size}`, unit: 'ms', rounds: ROUNDS }, ours, baseline);
    report(figure);
    answers.push(figure.ours);
  }
  const [small = Number.NaN] = answers;
  const large = answers.at(-1) ?? Number.NaN;
  report({ name: 'slots-growth', ratio: large / small, ours: large, baseline: small, unit: 'ms', rounds: ROUNDS });
  await Promise.all([owner.end(), raw.end()]);
  await place.close();
};
