import type { Context, CookieJar, Limits, Outside, Ports } from '@bling/api/ports';
import { type Actor, Instant, type SessionId, visitor } from '@bling/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessTokens } from '../adapters/tokens.ts';
import { networkOf } from './rates.ts';
import type { RunsFor } from '../runs.ts';

/** `__Host-` binds it to this very origin: https, no domain, whole path (RFC 6265bis, 4.1.3.2). */
const REFRESH_COOKIE = '__Host-bling-refresh';
const WEEK_SECONDS = 7 * 24 * 3600;
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

const jarOf = (request: FastifyRequest, reply: FastifyReply): CookieJar => ({
  refreshToken: () => request.cookies[REFRESH_COOKIE] ?? null,
  keep: (token) =>
    void (token === null
      ? reply.clearCookie(REFRESH_COOKIE, ATTRIBUTES)
      : reply.setCookie(REFRESH_COOKIE, token, { ...ATTRIBUTES, maxAge: WEEK_SECONDS })),
});

export type ContextParts = {
  readonly runsFor: RunsFor;
  readonly tokens: AccessTokens;
  readonly actorOf: (sessionId: SessionId, now: Instant) => Promise<Actor | null>;
  readonly limits: Limits;
  readonly outside: Omit<Outside, 'cookies' | 'address' | 'tokens' | 'limits'>;
};

const CACHED_MS = 1_000;
const MOST_CACHED = 5_000;
type Cached = { readonly actor: Actor | null; readonly until: number };

/** Who a session speaks for. Queries may be a second behind; a mutation always asks the database. */
const actorsOf = ({ actorOf }: ContextParts) => {
  const cache = new Map<SessionId, Cached>();
  return async (sessionId: SessionId, mayBeCached: boolean): Promise<Actor | null> => {
    const now = Date.now();
    const known = cache.get(sessionId);
    if (mayBeCached && known !== undefined && known.until > now) return known.actor;
    const actor = await actorOf(sessionId, Instant.of(now));
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(sessionId, { actor, until: now + CACHED_MS });
    return actor;
  };
};

const bearer = ({ headers: { authorization } }: FastifyRequest): string | null =>
  authorization?.startsWith('Bearer ') === true ? authorization.slice('Bearer '.length) : null;

/** What each request brings to its procedures: who asks, and ports of its own. */
export const contextFrom = (parts: ContextParts) => {
  const { runsFor, tokens, limits, outside } = parts;
  const actorFor = actorsOf(parts);
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    signal: () => AbortSignal,
  ): Promise<Context<Ports, Outside>> => {
    const token = bearer(request);
    const sessionId = token === null ? null : await tokens.sessionOf(token);
    const actor = sessionId === null ? null : await actorFor(sessionId, request.method === 'GET');
    const requestId = request.id;
    return {
      ...runsFor(requestId, signal),
      requestId,
      actor: actor ?? visitor,
      outside: { ...outside, tokens, limits, cookies: jarOf(request, reply), address: networkOf(request.ip) },
    };
  };
};
