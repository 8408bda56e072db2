import { ApiKey, identityFailures } from '@bling/domain/identity';
import { type Actor, commonFailures, may, ok, refusing, within } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import type { ApiKeyRef, IssueApiKey, RotateApiKey } from '../contract.ts';
import type { IdentityOutside, KeySecrets } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

type Made = ReturnType<KeySecrets['make']>;

const refuse = refusing({ ...identityFailures, ...commonFailures });

export const listApiKeys =
  ({ apiKeys }: IdentityPorts) =>
  async (_input: object, actor: Actor) =>
    may(actor, 'identity.apiKeys.list', {}) ? ok({ items: await apiKeys.all() }) : refuse('not-allowed');

export const makeKey =
  ({ keySecrets }: IdentityOutside) =>
  async () =>
    keySecrets.make();

/** A key for another system. It can do no more than whoever issues it, and is shown this once. */
export const issueApiKey =
  (permissions: readonly string[]) =>
  ({ apiKeys, now, newId }: IdentityPorts) =>
  async (input: z.output<typeof IssueApiKey>, actor: Actor, { key, prefix, hash }: Made) => {
    if (actor.kind !== 'user' || !may(actor, 'identity.apiKeys.issue', {})) return refuse('not-allowed');
    const odd = input.permissions.find((permission) => !permissions.includes(permission));
    if (odd !== undefined) return refuse('role/unknown-permission', { permission: odd });
    if (!within(ApiKey.grants(input), actor.grants)) return refuse('user/beyond-your-rights');
    const draft = { ...input, id: newId(), prefix, secretHash: hash, createdBy: actor.userId };
    const issued = ApiKey.issue(draft, now());
    await apiKeys.save(issued);
    return ok({ key, details: issued.next });
  };

/** The new secret of a key that keeps its prefix. */
export const makeSecret =
  ({ keySecrets, read }: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ keyId }: z.output<typeof RotateApiKey>) => {
    const known = (await read(async ({ apiKeys }) => ok(await apiKeys.find(keyId)))).value;
    return known === null ? refuse('api-key/unknown') : keySecrets.make(known.prefix);
  };

export const rotateApiKey =
  ({ apiKeys, now }: IdentityPorts) =>
  async ({ keyId, overlapHours }: z.output<typeof RotateApiKey>, actor: Actor, { key, hash }: Made) => {
    if (!may(actor, 'identity.apiKeys.rotate', {})) return refuse('not-allowed');
    const known = await apiKeys.lock(keyId);
    const rotated =
      known === null ? refuse('api-key/unknown') : ApiKey.rotate(known, { secretHash: hash, overlapHours }, now());
    if (!rotated.ok) return rotated;
    await apiKeys.save(rotated.value);
    return ok({ key, details: rotated.value.next });
  };

export const revokeApiKey =
  ({ apiKeys, now }: IdentityPorts) =>
  async ({ keyId }: z.output<typeof ApiKeyRef>, actor: Actor) => {
    if (!may(actor, 'identity.apiKeys.revoke', {})) return refuse('not-allowed');
    const known = await apiKeys.lock(keyId);
    if (known === null) return refuse('api-key/unknown');
    const revoked = ApiKey.revoke(known, now());
    if (revoked !== null) await apiKeys.save(revoked);
    return ok(revoked?.next ?? known);
  };
