import {
  Attempts,
  identityFailures,
  judgeSignIn,
  normalisePassword,
  SecondFactor,
  Session,
  type SignInVerdict,
  User,
} from '@bling/domain/identity';
import { type Actor, type Instant, MINUTE, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { denied } from '../../kernel/outcome.ts';
import type { Login } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import { attemptsKeyOf, knownBrowser } from '../places.ts';
import type { AttemptsKey, IdentityPorts } from '../ports.ts';
import { type CodeRead, readCode } from './read-code.ts';

type Input = z.output<typeof Login>;
type Verified = {
  readonly attemptsKey: AttemptsKey;
  readonly matches: boolean;
  readonly verifiedHash: string | null;
  readonly rehashed: string | null;
  readonly code: CodeRead;
  readonly seat: { readonly agent: string | null; readonly address: string };
};
type In = Extract<SignInVerdict, { readonly kind: 'in' }>;

const refuse = refusing(identityFailures);
/** Of a row that is never there: an unknown name asks for as many rows as a known one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The password is verified before the transaction, against nobody's hash when there is no such account. */
export const verifyPassword =
  (outside: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ login, password, code }: Input) => {
    const { hashing, limits, address, agent, read } = outside;
    const wait = await limits.take(`login:${address}`, { limit: 60, windowMs: MINUTE });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const found = await read(async ({ users, secondFactors }) => {
      const user = await users.byLogin(login);
      return ok({ user, factor: await secondFactors.find(user?.id ?? NOBODY) });
    });
    const { user, factor } = found.value;
    const normal = normalisePassword(password);
    const verdict = await hashing.verify(user?.passwordHash ?? null, normal);
    if (verdict === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    return {
      attemptsKey: attemptsKeyOf.place(login, knownBrowser(outside, user) ?? address),
      matches: verdict.matches,
      verifiedHash: user?.passwordHash ?? null,
      rehashed: verdict.matches && verdict.stale ? await hashing.hash(normal) : null,
      code: readCode(outside, factor, code),
      seat: { agent, address },
    };
  };

/** What the count of wrong tries becomes: alike in its statements whatever the reason was. */
type Before = { readonly attempts: Attempts | null; readonly user: User | null };
const counted = (verdict: SignInVerdict, { attempts: before, user }: Before, now: Instant): Attempts => {
  if (verdict.kind === 'closed')
    return Attempts.unchanged(before, now, { userId: verdict.user.id, kind: 'unverified' });
  return verdict.kind === 'wrong' || verdict.kind === 'code-wrong'
    ? Attempts.failed(before, now, user?.id ?? null)
    : Attempts.unchanged(before, now);
};

const refusalFor = ({ kind }: Exclude<SignInVerdict, In>) => {
  if (kind === 'code-needed') return denied(refuse('login/code-needed'));
  return kind === 'code-wrong' ? denied(refuse('login/code-wrong')) : denied(refuse('login/refused'));
};

type Seat = Pick<Verified, 'rehashed' | 'seat'> & { readonly kept: 'cookie' | 'body' };
const letIn = async (ports: IdentityPorts, { user, factor, code }: In, { rehashed, seat, kept }: Seat) => {
  const { users, sessions, secondFactors, now, newId } = ports;
  const spent = factor === null || code === null ? null : SecondFactor.spend(factor, code, now());
  if (spent !== null) await secondFactors.save(spent);
  const opened = Session.open({ id: newId(), userId: user.id, kept, isStrong: spent !== null, ...seat }, now());
  await sessions.save(opened);
  const loggedIn = User.loggedIn(user, rehashed, now());
  await users.save(loggedIn);
  return ok({ session: opened.next, user: loggedIn.next, roles: await users.rolesOf(user.id) });
};

/** Unknown, wrong, unverified, suspended and locked answer alike, after the same statements. */
export const login =
  (ports: IdentityPorts) =>
  async ({ login, keep }: Input, _actor: Actor, verified: Verified) => {
    const { users, secondFactors, loginAttempts, now } = ports;
    const { attemptsKey, rehashed, seat } = verified;
    const attempts = await loginAttempts.lock(attemptsKey.key);
    const user = await users.byLogin(login);
    const factor = await secondFactors.lock(user?.id ?? NOBODY);
    const verdict = judgeSignIn({ ...verified, attempts, user, factor }, now());
    if (verdict.kind !== 'in') {
      await loginAttempts.save(attemptsKey, counted(verdict, { attempts, user }, now()));
      return refusalFor(verdict);
    }
    await loginAttempts.clear(attemptsKey.key);
    return letIn(ports, verdict, { rehashed, seat, kept: keep });
  };
