import { randomUUID } from 'node:crypto';
import { DAY, Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { paired, report } from './figure.ts';
import { openPlace, type Place, wishAt } from './place.ts';

const AT_ONCE = 8;
const BOOKINGS = 160;
const ROUNDS = 7;
/** So many until the engine has compiled what it runs: a server that is up has. */
const WARM = 400;
const SIZES = [10_000, 100_000, 1_000_000] as const;

type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Every statement that one booking sends, in order, as the driver sees it. */
const recorded = async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
  const statements: Statement[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args as [
      string | { readonly text: string; readonly values?: readonly unknown[] },
      (readonly unknown[])?,
    ];
    statements.push(
      typeof asked === 'string'
        ? { text: asked, values: values ?? [] }
        : { text: asked.text, values: asked.values ?? values ?? [] },
    );
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  const begin = statements.findIndex(({ text }) => text.toLowerCase() === 'begin');
  const commit = statements.findIndex(({ text }) => text.toLowerCase() === 'commit');
  return statements.slice(begin + 1, commit);
};

const MADE = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu;
const NUMBER = /\b\d{4}-\d{4,}\b(?!-)/gu;

let replayed = 0;
/** The same values for another booking: new ids, another number, and a time that nobody has. */
const another = (day: string): ((value: unknown) => unknown) => {
  const ids = new Map<string, string>();
  replayed += 1;
  const number = `B-${replayed}`;
  const shift = replayed * 2 * DAY;
  const idFor = (id: string): string => {
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  const fresh = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fresh);
    if (typeof value !== 'string') return value;
    const moved = value.replaceAll(INSTANT, (at) =>
      at.startsWith(day) ? Instant.plus(at, 20 * 365 * DAY + shift) : at,
    );
    return (/^\d{4}-\d{4,}$/u.test(moved) ? moved.replaceAll(NUMBER, number) : moved).replaceAll(MADE, idFor);
  };
  return fresh;
};

/** Bookings a second, by the procedures and by the bare statements, side by side. */
const compare = async (place: Place, size: number): Promise<void> => {
  const wish = await wishAt(place);
  const starts: Instant[] = [];
  for (let week = 1; week < 12; week++) {
    const from = Instant.of(Date.now() + week * 7 * DAY);
    const { items } = await place.guest.scheduling.slots({ ...wish, from, to: Instant.plus(from, 7 * DAY) });
    starts.push(
      ...items
        .filter((_, index) => index % 3 === 0)
        .flatMap(({ startsAt, resourceIds }) => resourceIds.map(() => startsAt)),
    );
  }
  let person = 0;
  const book = (startsAt: Instant) => {
    const guest = { name: 'Guest', phone: `+351 9${String(size + person++).padStart(8, '0')}` };
    return place.guest.bookings.createAsGuest({ ...wish, startsAt, guest, idempotencyKey: randomUUID() });
  };
  const next = (): Instant => {
    const startsAt = starts.shift();
    if (startsAt === undefined) throw new Error('no starts left');
    return startsAt;
  };
  for (let warm = 0; warm < WARM; warm++) await book(next());
  const startsAt = next();
  const statements = await recorded(() => book(startsAt));
  const raw = new pg.Pool({ connectionString: place.appUrl, max: AT_ONCE });

  const replay = async (): Promise<void> => {
    const client = await raw.connect();
    const fresh = another(startsAt.slice(0, 10));
    await client.query('begin');
    for (const [index, { text, values }] of statements.entries())
      await client.query({ name: `s${index}`, text, values: values.map(fresh) });
    await client.query('commit');
    client.release();
  };
  const perSecond = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let done = 0; done < BOOKINGS / AT_ONCE; done++) await work();
      }),
    );
    return (BOOKINGS * 1000) / (performance.now() - began);
  };
  await perSecond(replay);
  report(
    await paired(
      { name: `book/${size}`, unit: 'bookings/s', rounds: ROUNDS },
      () => perSecond(() => book(next())),
      () => perSecond(replay),
    ),
  );
  console.error(`${statements.length} statements a booking`);
  await raw.end();
};

const FILL = `
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id)
  select gen_random_uuid(), r.id, tstzrange(at, at + interval '45 minutes'), tstzrange(at, at + interval '35 minutes'),
    'booking', 'booking', gen_random_uuid()
  from scheduling.resource r, generate_series($1::int, $2::int) k,
    lateral (select now() - (k + 1) * interval '1 hour' as at) t`;

export const book = async (): Promise<void> => {
  for (const size of SIZES) {
    const place = await openPlace(AT_ONCE);
    const owner = new pg.Client(place.superuserUrl);
    await owner.connect();
    await owner.query('delete from scheduling.allocation where upper(during) < now() + interval $$1 day$$');
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from scheduling.resource');
    await owner.query(FILL, [24, 24 + Math.round(size / (rows[0]?.n ?? 1))]);
    await owner.query('analyze');
    await owner.end();
    await compare(place, size);
    await place.close();
  }
};
