import { CHALLENGE_MS, identityFailures, MOST_PASSKEYS, Passkey } from '@bling/domain/identity';
import { type Actor, Instant, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import type { RegisterPasskey } from '../contract.ts';
import type { IdentityOutside, MadePasskey } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';
import { strengthenSession } from './strengthen-session.ts';

type Input = z.output<typeof RegisterPasskey>;
type Prepared = { readonly challengeId: string; readonly made: MadePasskey };

const refuse = refusing(identityFailures);

/** What the browser needs to make a new passkey; those that the person has are named, so that none is made twice. */
export const passkeyOptions =
  ({ read, passkeyCeremonies }: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async (_input: object, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.passkeys.registerOptions');
    if (!whose.ok) return whose;
    const { userId } = whose.value;
    const found = await read(async ({ users, passkeys }) =>
      ok({ user: await users.find(userId), known: await passkeys.of(userId) }),
    );
    const { user, known } = found.value;
    if (user === null) return refuse('session/ended');
    return ok({ options: await passkeyCeremonies.registerOptions(user, known) });
  };

export const prepareRegistration =
  ({ passkeyCeremonies }: IdentityOutside) =>
  async ({ response }: Input, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.passkeys.register');
    if (!whose.ok) return whose;
    return (await passkeyCeremonies.readRegistration(whose.value.userId, response)) ?? refuse('passkey/refused');
  };

export const registerPasskey =
  (ports: IdentityPorts) =>
  async ({ name }: Input, actor: Actor, { challengeId, made }: Prepared) => {
    const whose = ownAccount(actor, 'identity.passkeys.register');
    if (!whose.ok) return whose;
    const { passkeys, spend, now, newId } = ports;
    const { userId } = whose.value;
    if (!(await spend(challengeId, Instant.plus(now(), CHALLENGE_MS)))) return refuse('passkey/refused');
    if ((await passkeys.byCredential(made.credentialId)) !== null) return refuse('passkey/refused');
    if ((await passkeys.of(userId)).length >= MOST_PASSKEYS) return refuse('passkey/too-many', { most: MOST_PASSKEYS });
    const registered = Passkey.register({ id: newId(), userId, name, ...made }, now());
    await passkeys.save(registered);
    await strengthenSession(ports, whose.value);
    return ok(registered.next);
  };
