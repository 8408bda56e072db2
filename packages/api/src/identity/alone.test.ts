import { type Actor, system, visitor } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { commits, type Answer } from '../kernel/outcome.ts';
import type { Around } from '../kernel/command.ts';
import type { Outside, Ports } from '../ports.ts';
import { createWorld, PASSWORD, refusalOf, seeding } from '../testing/index.ts';
import { codeAt } from '../testing/outside.ts';
import { ana, worldWith } from './account.fixture.ts';
import { issueApiKey, listApiKeys, revokeApiKey, rotateApiKey } from './use-cases/api-keys.ts';
import { changePassword, prepareChange } from './use-cases/change-password.ts';
import { pairDevice } from './use-cases/devices.ts';
import { disableTotp } from './use-cases/disable-totp.ts';
import { confirmTotp, enrolTotp, prepareConfirm, prepareTotp } from './use-cases/enrol-totp.ts';
import { forgetUser } from './use-cases/forget-user.ts';
import { startImpersonation, stopImpersonation } from './use-cases/impersonate.ts';
import { listPasskeys } from './use-cases/list-passkeys.ts';
import { listRoles } from './use-cases/list-roles.ts';
import { listSessions } from './use-cases/list-sessions.ts';
import { logoutAll } from './use-cases/logout-all.ts';
import { pinApprove } from './use-cases/pin-approve.ts';
import { passkeyOptions, prepareRegistration, registerPasskey } from './use-cases/register-passkey.ts';
import { renewRecoveryCodes } from './use-cases/renew-recovery-codes.ts';
import { resetPassword } from './use-cases/reset-password.ts';
import { getSecurity, setSecurity } from './use-cases/security.ts';
import { setPin } from './use-cases/set-pin.ts';
import { prepareStepUp, stepUp } from './use-cases/step-up.ts';
import { updateProfile } from './use-cases/update-profile.ts';
import { createRole, removeRole, updateRole } from './use-cases/write-role.ts';

const id = '00000000-0000-7000-8000-000000000001';
const made = { credentialId: 'c', publicKey: 'k', counter: 0, transports: [] };
const key = { key: 'k', prefix: 'p', hash: 'h' };
const device = {
  id,
  version: 1,
  siteId: id,
  name: '',
  kind: 'bay',
  pairedBy: null,
  pairedAt: '',
  unpairedAt: null,
} as const;

type Alone = (ports: Ports, actor: Actor) => Promise<Answer>;
const useCases: Readonly<Record<string, Alone>> = {
  changePassword: (ports, actor) =>
    changePassword(ports)({ currentPassword: '', password: '' }, actor, { formerHash: '', passwordHash: '' }),
  logoutAll: (ports, actor) => logoutAll(ports)({}, actor),
  listSessions: (ports, actor) => listSessions(ports)({}, actor),
  updateProfile: (ports, actor) => updateProfile(ports)({}, actor),
  stepUp: (ports, actor) => stepUp(ports)({}, actor, { matches: true, code: null, passkey: null }),
  enrolTotp: (ports, actor) => enrolTotp(ports)({}, actor, { uri: '', secret: '', sealedSecret: '' }),
  confirmTotp: (ports, actor) =>
    confirmTotp(ports)({}, actor, { step: 1, sealedSecret: '', made: { codes: [], hashes: [] } }),
  disableTotp: (ports, actor) => disableTotp(ports)({}, actor),
  renewRecoveryCodes: (ports, actor) => renewRecoveryCodes(ports)({}, actor, { codes: [], hashes: [] }),
  registerPasskey: (ports, actor) =>
    registerPasskey(ports)({ name: '', response: '' }, actor, { challengeId: id, made }),
  listPasskeys: (ports, actor) => listPasskeys(ports)({}, actor),
  setPin: (ports, actor) => setPin(ports)({}, actor, { hash: '' }),
  pinApprove: (ports, actor) =>
    pinApprove(ports)({ userId: id, pin: '', permission: '' }, actor, { device, matches: true, hash: '' }),
  listRoles: (ports, actor) => listRoles([])(ports)({}, actor),
  createRole: (ports, actor) => createRole([])(ports)({ name: 'x', grants: [] }, actor),
  updateRole: (ports, actor) => updateRole([])(ports)({ name: 'washer', version: 1 }, actor),
  removeRole: (ports, actor) => removeRole(ports)({ name: 'washer' }, actor),
  listApiKeys: (ports, actor) => listApiKeys(ports)({}, actor),
  issueApiKey: (ports, actor) =>
    issueApiKey([])(ports)({ name: '', permissions: [], siteIds: null, ratePerMinute: 1, expiresAt: null }, actor, key),
  rotateApiKey: (ports, actor) => rotateApiKey(ports)({ keyId: id, overlapHours: 0 }, actor, key),
  revokeApiKey: (ports, actor) => revokeApiKey(ports)({ keyId: id }, actor),
  pairDevice: (ports, actor) => pairDevice(ports)({ siteId: id, name: '', kind: 'bay', keep: 'body' }, actor),
  getSecurity: (ports, actor) => getSecurity(ports)({}, actor),
  setSecurity: (ports, actor) => setSecurity(ports)({ adminsNeedSecondFactor: true }, actor),
  startImpersonation: (ports, actor) => startImpersonation(ports)({ userId: id, reason: '', write: false }, actor),
};

type Before = (around: Around<Ports, Outside>, actor: Actor) => Promise<unknown>;
const preparations: Readonly<Record<string, Before>> = {
  prepareChange: (around, actor) => prepareChange(around)({ currentPassword: '', password: '' }, actor),
  prepareStepUp: (around, actor) => prepareStepUp(around)({}, actor),
  prepareTotp: (around, actor) => prepareTotp(around)({}, actor),
  prepareConfirm: (around, actor) => prepareConfirm(around)({ code: '' }, actor),
  passkeyOptions: (around, actor) => passkeyOptions(around)({}, actor),
  prepareRegistration: (around, actor) => prepareRegistration(around)({ name: '', response: '' }, actor),
};

describe('a use case of accounts decides by itself, whatever stands before it', () => {
  it.each(Object.entries(useCases))('%s', async (_, useCase) => {
    const world = createWorld();
    const answer = await world.write((ports) => useCase(ports, visitor));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'forbidden', code: 'not-allowed' } });
    expect(commits(answer)).toBe(false);
    expect(world.facts()).toEqual([]);
  });

  it.each(Object.entries(preparations))('%s, before any work', async (_, prepare) => {
    const world = createWorld();
    const { outside, read } = world.contextOf(visitor);
    world.hashing.full = true;
    expect(await prepare({ ...outside, read }, visitor)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  });

  it('a link that was used between its check and the act', async () => {
    const world = createWorld();
    const input = { token: 'reset.x', password: 'green river 77' };
    const answer = await world.write((ports) => resetPassword(ports)(input, visitor, { id, passwordHash: '' }));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'reset/expired' } });
  });

  it('stopping what was not begun, too', async () => {
    const world = createWorld();
    const answer = await world.write((ports) => stopImpersonation(ports)({}, visitor));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'impersonation/none' } });
  });
});

describe('an account that is gone while its session still speaks', () => {
  const gone = async () => {
    const world = createWorld();
    const { userId, actor } = await seeding(world).staff('client');
    world.store.users.delete(userId);
    return world.as(actor);
  };
  it.each(['profile', 'password', 'totp', 'passkey', 'me'] as const)('%s: the session has ended', async (part) => {
    const { identity } = await gone();
    const calls = {
      profile: () => identity.profile.update({ fullName: 'X' }),
      password: () => identity.changePassword({ currentPassword: 'x', password: 'green river 77' }),
      totp: () => identity.totp.enroll({}),
      passkey: () => identity.passkeys.registerOptions({}),
      me: () => identity.me({}),
    };
    expect(await refusalOf(calls[part]())).toMatchObject({ code: 'session/ended' });
  });
});

describe('a username that somebody takes before the account is made', () => {
  it('is left out, and the account is made all the same', async () => {
    const { world, stranger } = await worldWith('nobody');
    await stranger.identity.register(ana);
    await stranger.identity.register({ ...ana, email: 'rui@example.test', fullName: 'Rui' });
    await world.drain();
    const names = [...world.store.users.values()].map(({ email, username }) => [email, username]);
    expect(names).toEqual([
      ['ana@example.test', ana.username],
      ['rui@example.test', null],
    ]);
  });
});

describe('an account that is forgotten', () => {
  it('loses its passkeys, its app, its PIN and its sessions with it', async () => {
    const world = createWorld();
    const { userId, actor, email } = await seeding(world).staff('washer');
    const { identity } = world.as(actor);
    await world.visitor().identity.login({ login: email, password: PASSWORD, keep: 'body' });
    const { options } = await identity.passkeys.registerOptions({});
    await identity.passkeys.register({ name: 'Phone', response: `made ${JSON.parse(options).challenge} c` });
    await identity.totp.enroll({});
    await identity.totp.confirm({ code: codeAt(world.now()) });
    await identity.pin.set({ pin: '2580' });
    await world.write((ports) => forgetUser(ports)({ userId }, system('test')));
    expect([...world.store.passkeys.values()].map(({ removedAt }) => removedAt)).toEqual([world.now()]);
    expect(world.store.secondFactors.get(userId)).toMatchObject({ sealedSecret: '', disabledAt: world.now() });
    expect(world.store.pins.get(userId)).toMatchObject({ hash: '', isSet: false });
    expect([...world.store.sessions.values()].every(({ endedAt }) => endedAt !== null)).toBe(true);
    await world.write((ports) => forgetUser(ports)({ userId }, system('test')));
  });
});
