import { isIPv6 } from 'node:net';
import { commonFailures, type Actor, MINUTE, refusing } from '@bling/domain/kernel';
import { refusal } from '@bling/api/kernel';
import type { FastifyReply } from 'fastify';
import type { Count, Use } from '../adapters/sliding-windows.ts';

/** Calls a minute; a partner's key says its own. */
export type Rates = { readonly user: number; readonly address: number };

const refuse = refusing(commonFailures);

/** The eight groups of an IPv6 address, of which `::` stands for those that are missing. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
};

const MAPPED = /^::ffff:(?<v4>\d{1,3}(?:\.\d{1,3}){3})$/iu;

/** Where a stranger comes from. Whoever has one IPv6 address has the 2⁶⁴ of its network. */
export const networkOf = (address: string): string => {
  const v4 = MAPPED.exec(address)?.groups?.['v4'];
  if (v4 !== undefined || !isIPv6(address)) return v4 ?? address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};

type Principal = { readonly name: 'user' | 'partner' | 'address'; readonly key: string; readonly limit: number };

/** Who is counted: a person, else a key, else an address; never what a header merely says. */
const principalOf = (actor: Actor, address: string, { user, address: strangers }: Rates): Principal => {
  if (actor.kind === 'user') return { name: 'user', key: actor.userId, limit: user };
  if (actor.kind === 'partner') return { name: 'partner', key: actor.keyId, limit: actor.ratePerMinute };
  return { name: 'address', key: networkOf(address), limit: strangers };
};

const secondsOf = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));

/** The state of the limit, as draft-ietf-httpapi-ratelimit-headers-10 writes it. */
const announce = (reply: FastifyReply, { name, limit }: Principal, { remaining, waitMs }: Use): void => {
  const seconds = secondsOf(waitMs === 0 ? MINUTE : waitMs);
  reply.header('ratelimit-policy', `"${name}";q=${limit};w=${MINUTE / 1000}`);
  reply.header('ratelimit', `"${name}";r=${remaining};t=${seconds}`);
};

export type Caller = { readonly actor: Actor; readonly address: string };

/** Counts the calls of a request, all or none; throws what refuses it. */
export const countingCalls =
  (count: Count, rates: Rates) =>
  async ({ actor, address }: Caller, calls: number, reply: FastifyReply): Promise<void> => {
    if (actor.kind === 'system') return;
    const principal = principalOf(actor, address, rates);
    const { name, key, limit } = principal;
    const use = await count(`calls:${name}:${key}`, { limit, windowMs: MINUTE }, calls);
    announce(reply, principal, use);
    if (use.allowed) return;
    const details = { retryAfterSeconds: secondsOf(use.waitMs), limit, windowSeconds: MINUTE / 1000 };
    throw refusal(refuse('too-many-requests', details).failure);
  };
