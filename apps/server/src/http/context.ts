import type { Context, CookieJar, Limits, Outside, Ports } from '@bling/api/ports';
import { type Actor, Instant, type SessionId, visitor } from '@bling/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionActor } from '@bling/prisma';
import { readKey } from '../adapters/key-secrets.ts';
import type { SessionWatch } from '../adapters/session-watch.ts';
import type { AccessTokens } from '../adapters/tokens.ts';
import { networkOf } from './rates.ts';
import type { RunsFor } from '../runs.ts';

/** `__Host-` binds it to this very origin: https, no domain, whole path (RFC 6265bis, 4.1.3.2). */
const REFRESH_COOKIE = '__Host-bling-refresh';
const DEVICE_COOKIE = '__Host-bling-device';
const BROWSER_COOKIE = '__Host-bling-browser';
const WEEK_SECONDS = 7 * 24 * 3600;
const YEAR_SECONDS = 365 * 24 * 3600;
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

const jarOf = (request: FastifyRequest, reply: FastifyReply): CookieJar => {
  const read = (name: string) => (): string | null => request.cookies[name] ?? null;
  const keep = (name: string, maxAge: number) => (token: string | null) =>
    void (token === null
      ? reply.clearCookie(name, ATTRIBUTES)
      : reply.setCookie(name, token, { ...ATTRIBUTES, maxAge }));
  return {
    refreshToken: read(REFRESH_COOKIE),
    keep: keep(REFRESH_COOKIE, WEEK_SECONDS),
    deviceToken: read(DEVICE_COOKIE),
    keepDevice: keep(DEVICE_COOKIE, YEAR_SECONDS),
    browserToken: read(BROWSER_COOKIE),
    keepBrowser: keep(BROWSER_COOKIE, YEAR_SECONDS),
  };
};

type Presented = { readonly prefix: string; readonly hash: string };
export type ContextParts = {
  readonly runsFor: RunsFor;
  readonly tokens: AccessTokens;
  readonly actorOf: (sessionId: SessionId, now: Instant) => Promise<SessionActor | null>;
  readonly partnerOf: (presented: Presented, now: Instant) => Promise<Actor | null>;
  readonly watch: SessionWatch;
  readonly limits: Limits;
  readonly outside: Omit<Outside, 'cookies' | 'address' | 'agent' | 'tokens' | 'limits'>;
};

const CACHED_MS = 1_000;
const MOST_CACHED = 5_000;
type Cached = { readonly found: SessionActor | null; readonly until: number };

/** Who a session speaks for. Queries may be a second behind; a mutation always asks the database. */
const actorsOf = ({ actorOf }: ContextParts) => {
  const cache = new Map<SessionId, Cached>();
  return async (sessionId: SessionId, mayBeCached: boolean): Promise<SessionActor | null> => {
    const now = Date.now();
    const known = cache.get(sessionId);
    if (mayBeCached && known !== undefined && known.until > now) return known.found;
    const found = await actorOf(sessionId, Instant.of(now));
    // What a mutation was told is what it may be about to change: the query after it asks again.
    if (!mayBeCached) {
      cache.delete(sessionId);
      return found;
    }
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(sessionId, { found, until: now + CACHED_MS });
    return found;
  };
};

const bearer = ({ headers: { authorization } }: FastifyRequest): string | null =>
  authorization?.startsWith('Bearer ') === true ? authorization.slice('Bearer '.length) : null;
const apiKey = ({ headers }: FastifyRequest): string | null => {
  const given = headers['x-api-key'];
  return typeof given === 'string' ? given : null;
};

const MOST_AGENT = 300;
const agentOf = ({ headers }: FastifyRequest): string | null =>
  headers['user-agent']?.replaceAll(/\p{Cc}/gu, '').slice(0, MOST_AGENT) ?? null;

/** Who asks: the person of an access token, or else the partner of a key. */
const askers = (parts: ContextParts) => {
  const actorFor = actorsOf(parts);
  const byToken = async (token: string, mayBeCached: boolean): Promise<Actor | null> => {
    const spoken = await parts.tokens.sessionOf(token);
    if (spoken === null) return null;
    const cached = await actorFor(spoken.sessionId, mayBeCached);
    // A token that is ahead of what is remembered was made a moment ago.
    const found = cached !== null && cached.rights < spoken.rights ? await actorFor(spoken.sessionId, false) : cached;
    return found !== null && found.rights === spoken.rights ? found.actor : null;
  };
  return async (request: FastifyRequest): Promise<Actor> => {
    const token = bearer(request);
    if (token !== null) return (await byToken(token, request.method === 'GET')) ?? visitor;
    const key = readKey(apiKey(request) ?? '');
    return (key === null ? null : await parts.partnerOf(key, Instant.of(Date.now()))) ?? visitor;
  };
};

/** What each request brings to its procedures: who asks, and ports of its own. */
export const contextFrom = (parts: ContextParts) => {
  const { runsFor, tokens, limits, outside, watch } = parts;
  const askerOf = askers(parts);
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    signal: () => AbortSignal,
  ): Promise<Context<Ports, Outside>> => {
    const actor = await askerOf(request);
    const requestId = request.id;
    return {
      ...runsFor(requestId, signal),
      requestId,
      actor,
      untilSignedOut: (over) => (actor.kind === 'user' ? watch.until(actor.sessionId, over) : over),
      outside: {
        ...outside,
        tokens,
        limits,
        cookies: jarOf(request, reply),
        address: networkOf(request.ip),
        agent: agentOf(request),
      },
    };
  };
};
