import { randomUUID } from 'node:crypto';
import { openDatabase } from '@bling/prisma';
import { PASSWORD } from './product.ts';

type Answer = {
  readonly status: number;
  readonly value: { readonly accessToken: string; readonly refreshToken: string };
};
type Pair = { readonly accessToken: string; readonly refreshToken: string };
type Ways = {
  readonly call: (path: string, input: object, token?: string) => Promise<Answer>;
  /** An account of its own, signed in so many times. */
  readonly someone: (times: number) => Promise<{ readonly userId: string; readonly seats: readonly Pair[] }>;
  readonly close: () => Promise<void>;
};

let from = 0;
/** Everybody comes from somewhere else: limits by address are tested elsewhere. */
const elsewhere = (): string => {
  from += 1;
  return `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`;
};

const ADD = `
  with added as (
    insert into identity."user" (id, version, email, username, full_name, password_hash, status, email_verified_at)
    select $1::uuid, 1, $1::text || '@races.test', null, 'Racer', password_hash, 'active', now()
    from identity."user" where email = 'client@demo.test' returning id
  )
  insert into identity.user_role (id, user_id, role_name) select gen_random_uuid(), id, 'client' from added`;

/** A running product, and its database by an account that may add people to it. */
export type Raced = { readonly url: string; readonly database: { readonly superuserUrl: string } };

const waysOf = async ({ url, database }: Raced): Promise<Ways> => {
  const owner = openDatabase({ url: database.superuserUrl, size: 1 });
  const call: Ways['call'] = async (path, input, token) => {
    const response = await fetch(`${url}/rpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': elsewhere(),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ json: input }),
    });
    const body = JSON.parse(await response.text());
    return { status: response.status, value: body.result?.data?.json };
  };
  return {
    call,
    someone: async (times) => {
      const userId = randomUUID();
      await owner.read(({ sql }) => sql('races.someone', ADD, [userId]));
      const seats: Pair[] = [];
      for (let seat = 0; seat < times; seat++)
        seats.push(
          (await call('identity.login', { login: `${userId}@races.test`, password: PASSWORD, keep: 'body' })).value,
        );
      return { userId, seats };
    },
    close: () => owner.close(),
  };
};

const refreshed = ({ call }: Ways, { refreshToken }: Pair) => call('identity.refresh', { refreshToken, keep: 'body' });

/** A mutation that does nothing, and reads the session from the database: 401 when the token is worth nothing. */
const isAlive = async ({ call }: Ways, { accessToken }: Pair): Promise<boolean> =>
  (await call('identity.sessions.revoke', { sessionId: randomUUID() }, accessToken)).status !== 401;

const seatAt = (seats: readonly Pair[], at: number): Pair => {
  const seat = seats[at];
  if (seat === undefined) throw new Error('nobody sits there');
  return seat;
};

/** Many tabs renew with one token: one successor, which works; whatever is wrong is said. */
const round = async (ways: Ways, racers: number): Promise<readonly string[]> => {
  const { seats } = await ways.someone(1);
  const answers = await Promise.all(Array.from({ length: racers }, () => refreshed(ways, seatAt(seats, 0))));
  const odd = answers.filter(({ status }) => status !== 200).map(({ status }) => `a racer got ${status}`);
  const successors = new Set(answers.map(({ value }) => value?.refreshToken));
  if (successors.size !== 1) odd.push(`${successors.size} successors`);
  const next = await refreshed(ways, { accessToken: '', refreshToken: [...successors][0] ?? '' });
  return next.status === 200 ? odd : [...odd, `the successor got ${next.status}`];
};

type Against = 'revoke' | 'password' | 'role';
const NEXT = 'green river 77';

const SESSION = /"sid":"([0-9a-f-]+)"/u;
const claims = (token: string): string => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
const sessionIn = ({ accessToken }: Pair): string => SESSION.exec(claims(accessToken))?.[1] ?? '';

type Fight = { readonly ways: Ways; readonly admin: () => Promise<string> };

const blow: Record<Against, (fight: Fight, who: { userId: string; seats: readonly Pair[] }) => Promise<Answer>> = {
  revoke: ({ ways }, { seats }) => {
    const [victim, other] = [seatAt(seats, 0), seatAt(seats, 1)];
    return ways.call('identity.sessions.revoke', { sessionId: sessionIn(victim) }, other.accessToken);
  },
  password: ({ ways }, { seats }) =>
    ways.call('identity.changePassword', { currentPassword: PASSWORD, password: NEXT }, seatAt(seats, 1).accessToken),
  role: async ({ ways, admin }, { userId }) =>
    ways.call('identity.users.setRoles', { userId, roles: [{ role: 'washer', siteId: null }] }, await admin()),
};

/** What must hold once both are over. After a change of roles the session lives, and its tokens name the new ones. */
const judged = async (ways: Ways, against: Against, held: readonly Pair[]): Promise<readonly string[]> => {
  const odd: string[] = [];
  for (const pair of held) {
    const alive = await isAlive(ways, pair);
    const isStale = against !== 'role' || !claims(pair.accessToken).includes('"roles":["washer"]');
    if (alive && isStale) odd.push(`an access token lived through a ${against}`);
  }
  const newest = seatAt(held, held.length - 1);
  const { status } = await refreshed(ways, newest);
  const expected = against === 'role' ? 200 : 401;
  return status === expected ? odd : [...odd, `after a ${against} a refresh got ${status}`];
};

const fought = async (fight: Fight, against: Against): Promise<readonly string[]> => {
  const who = await fight.ways.someone(2);
  const victim = seatAt(who.seats, 0);
  const wait = Math.random() * 6;
  const [answer, hit] = await Promise.all([
    refreshed(fight.ways, victim),
    new Promise((resolve) => setTimeout(resolve, wait)).then(() => blow[against](fight, who)),
  ]);
  if (hit.status !== 200) return [`the ${against} itself got ${hit.status}`];
  return judged(fight.ways, against, answer.status === 200 ? [victim, answer.value] : [victim]);
};

const PROOF_MS = 5 * 60_000;
/** An admin who proved themselves lately, whenever one is asked for. */
const adminOf = ({ call }: Ways) => {
  let known: Promise<string> | null = null;
  let at = 0;
  return (): Promise<string> => {
    if (known === null || Date.now() - at > PROOF_MS) {
      at = Date.now();
      known = call('identity.login', { login: 'admin@demo.test', password: PASSWORD, keep: 'body' }).then(
        ({ value }) => value.accessToken,
      );
    }
    return known;
  };
};

export type Count = { readonly rounds: number; readonly racers: number; readonly fights: number };

/** Refreshes that race each other, and a revocation, a new password, other roles; answers what went wrong. */
export const sessionRaces = async (
  product: Raced,
  { rounds, racers, fights }: Count,
  tell: (line: string) => void = () => undefined,
): Promise<readonly string[]> => {
  const ways = await waysOf(product);
  const fight: Fight = { ways, admin: adminOf(ways) };
  const odd: string[] = [];
  try {
    for (let done = 0; done < rounds; done++) odd.push(...(await round(ways, racers)));
    tell(`${rounds} rounds of ${racers} racers: ${odd.length} violations`);
    for (const against of ['revoke', 'password', 'role'] as const) {
      const before = odd.length;
      for (let done = 0; done < fights; done++) odd.push(...(await fought(fight, against)));
      tell(`${fights} refreshes against a ${against}: ${odd.length - before} violations`);
    }
  } finally {
    await ways.close();
  }
  return odd;
};

/** What a product needs to be raced: one proxy is believed, so that everybody comes from somewhere else. */
export const raceVariables = { TRUSTED_PROXIES: '1', USER_CALLS_A_MINUTE: '100000', ADDRESS_CALLS_A_MINUTE: '100000' };
