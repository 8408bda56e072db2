import type { AddressInfo } from 'node:net';
import { reactions } from '@bling/api';
import type { Later, LinkSeal, Links, Mailer, QuoteSeal } from '@bling/api/ports';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { actorOf, type Database, openDatabase, openSessions, partnerOf, seedDatabase } from '@bling/prisma';
import type { Logger } from 'pino';
import { publicKeys } from './adapters/access-tokens.ts';
import { totpAuthenticator } from './adapters/authenticator.ts';
import { type ClosableHashing, hashingApart } from './adapters/hashing.ts';
import { randomKeys } from './adapters/key-secrets.ts';
import { liveKeys, type SigningKey, signingKeys } from './adapters/keys.ts';
import { localLimits, redisLimits } from './adapters/limits.ts';
import { postgresLater, redisLater } from './adapters/later.ts';
import { keptSearches } from './adapters/lost-searches.ts';
import { databaseLiveBoard } from './adapters/live-board.ts';
import { type Inbox, inboxMail, smtpMail } from './adapters/mail.ts';
import { watchSessions } from './adapters/session-watch.ts';
import { linkSeal } from './adapters/link-seal.ts';
import { quoteSeal } from './adapters/quote-seal.ts';
import { type AccessTokens, sealedTokens } from './adapters/tokens.ts';
import { webAuthn } from './adapters/web-authn.ts';
import { startScheduler, startWorker, type WorkerParts } from './background.ts';
import { findDatabase, type Place } from './database.ts';
import { setDemoAccounts } from './demo.ts';
import type { Environment } from './env.ts';
import type { Background } from './every.ts';
import { createHttp, type HttpOptions } from './http/app.ts';
import type { ContextParts } from './http/context.ts';
import { countingCalls } from './http/rates.ts';
import { createMetrics } from './metrics.ts';
import { runsOn } from './runs.ts';
import { seldom } from './seldom.ts';

export type ServerOptions = {
  readonly env: Environment;
  readonly log: Logger;
  readonly demo: boolean;
  readonly web: HttpOptions['web'];
  /** Another task of `dev` owns the embedded database. */
  readonly databaseOwnedByTask: boolean;
  /** A process of its own, when left out. */
  readonly hashing?: ClosableHashing;
};
export type Server = {
  /** What people call it: PUBLIC_URL, or where it listens. */
  readonly url: string;
  /** Where it listens on this machine, whatever stands before it. */
  readonly port: number;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
};

const CONNECTIONS = 20;

type Seals = { readonly quoteSeal: QuoteSeal; readonly linkSeal: LinkSeal };
const sealsOf = (keys: readonly SigningKey[]): Seals => ({
  quoteSeal: quoteSeal(liveKeys(keys)),
  linkSeal: linkSeal(liveKeys(keys)),
});

const linksAt = (base: () => string, tokens: AccessTokens, { linkSeal: links }: Seals): Links => ({
  verifyEmail: (id) => `${base()}/verify?token=${encodeURIComponent(tokens.verification(id))}`,
  resetPassword: (id) => `${base()}/reset-password?token=${encodeURIComponent(tokens.reset(id))}`,
  signIn: () => `${base()}/sign-in`,
  forgotten: () => `${base()}/forgotten`,
  account: () => `${base()}/account`,
  bookings: () => `${base()}/bookings`,
  booking: (id) => `${base()}/bookings/${id}`,
  guestBooking: (bookingId) => `${base()}/b/${links.seal({ purpose: 'booking', bookingId })}`,
  calendar: (bookingId) => `${base()}/calendar/${links.seal({ purpose: 'booking', bookingId })}.ics`,
});

const mailOf = ({ SMTP_URL, MAIL_FROM }: Environment): { readonly inbox: Inbox | null; readonly mailer: Mailer } => {
  if (SMTP_URL !== undefined) return { inbox: null, mailer: smtpMail(SMTP_URL, MAIL_FROM) };
  const inbox = inboxMail();
  return { inbox, mailer: inbox };
};

/** Who asks, looked up in the database; and whether they are still there. */
const askedOf = (database: Database): Pick<ContextParts, 'actorOf' | 'partnerOf' | 'watch'> => ({
  actorOf: (sessionId, now) => database.read((connection) => actorOf(connection, sessionId, now)),
  partnerOf: (presented, now) => database.read((connection) => partnerOf(connection, presented, now)),
  watch: watchSessions((ids) => database.read((connection) => openSessions(connection, ids, Instant.of(Date.now())))),
});

/** The clock of wake-ups: in Redis where there is one, else beside the data. */
const laterOf = ({ REDIS_URL }: Environment, { url, role }: Place, log: Logger): Later => {
  const onBroken = seldom((error) => log.warn({ event: 'later/broken', err: error }, 'the clock of wake-ups fails'));
  return REDIS_URL === undefined ? postgresLater({ url, ...role }, onBroken) : redisLater(REDIS_URL, onBroken);
};

type BackgroundParts = Omit<WorkerParts, 'later'> & { readonly later: () => Later };

/** What a process does beside answering, by its role. */
const backgroundOf = ({ ROLE }: Environment, { later, ...parts }: BackgroundParts): readonly Background[] => {
  const works = (role: Environment['ROLE']): boolean => ROLE === 'all' || ROLE === role;
  return [
    ...(works('worker') ? [startWorker({ ...parts, later: later() })] : []),
    ...(works('scheduler') ? [startScheduler(parts)] : []),
  ];
};

const warnOfProxies = ({ PUBLIC_URL, TRUSTED_PROXIES }: Environment, log: Logger): void => {
  if (PUBLIC_URL !== undefined && TRUSTED_PROXIES === false)
    log.warn({ event: 'proxies/unknown' }, 'without TRUSTED_PROXIES everybody behind a proxy is counted as one');
};

/** Starts one process of the product, as the roles it was given, on whatever its environment names. */
export const startServer = async ({ env, log, demo, web, ...options }: ServerOptions): Promise<Server> => {
  const hashing = options.hashing ?? hashingApart();
  const keys = signingKeys(env);
  const tokens = sealedTokens(keys, env.ACCESS_MINUTES * MINUTE);
  const place = await findDatabase(env, options.databaseOwnedByTask);
  const database = openDatabase({
    url: place.url,
    ...place.role,
    size: CONNECTIONS,
    log: (message, details) => log.warn(details, message),
  });
  const runsFor = runsOn(database, reactions);
  await seedDatabase(database, { env: demo ? 'development' : 'essential' });
  await setDemoAccounts(runsFor('start'), demo);

  warnOfProxies(env, log);
  const { inbox, mailer } = mailOf(env);
  const limits = env.REDIS_URL === undefined ? localLimits() : redisLimits(env.REDIS_URL);
  const liveBoard = databaseLiveBoard(database);
  const lostSearches = keptSearches(runsFor, log);
  const asked = askedOf(database);
  let address = env.PUBLIC_URL ?? 'http://localhost';
  const metrics = createMetrics();
  const app = await createHttp({
    log,
    database,
    metrics,
    publicUrl: env.PUBLIC_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    countCalls: countingCalls(limits.count, { user: env.USER_CALLS_A_MINUTE, address: env.ADDRESS_CALLS_A_MINUTE }),
    inbox: demo ? inbox : null,
    isDemo: demo,
    web,
    verify: demo,
    jwks: publicKeys(liveKeys(keys)),
    context: {
      runsFor,
      tokens,
      limits,
      ...asked,
      outside: {
        hashing,
        liveBoard,
        lostSearches,
        authenticator: totpAuthenticator(keys),
        passkeyCeremonies: webAuthn(liveKeys(keys), () => new URL(address)),
        keySecrets: randomKeys,
        ...sealsOf(keys),
      },
    },
  });
  await app.listen({ host: env.HOST, port: env.PORT });
  const { port } = app.server.address() as AddressInfo;
  const url = env.PUBLIC_URL ?? `http://${env.HOST}:${port}`;
  // A passkey belongs to a name, and a number is none.
  address = env.PUBLIC_URL ?? `http://localhost:${port}`;

  const parts = { database, runsFor, mailer, links: linksAt(() => url, tokens, sealsOf(keys)), log };
  const background = backgroundOf(env, { ...parts, later: () => laterOf(env, place, log) });
  return {
    url,
    port,
    embedded: place.embedded,
    stop: async () => {
      asked.watch.stop();
      await liveBoard.close();
      await app.close();
      await lostSearches.stop();
      await Promise.all(background.map(({ stop }) => stop()));
      await database.close();
      hashing.close();
      await metrics.stop();
      limits.close();
      await place.close();
    },
  };
};
