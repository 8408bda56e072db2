import * as z from 'zod';
import { access } from '../access.ts';
import { command, open, procedure, query, queryOutside, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { issueTokens } from './answers.ts';
import {
  ApiKeyList,
  ApiKeyRef,
  ApiKeyShown,
  ApiKeyView,
  ApprovalView,
  CreateRole,
  DeviceHere,
  DeviceList,
  DevicePaired,
  DevicePeople,
  DeviceRef,
  Impersonate,
  IssueApiKey,
  ListUsers,
  PairDevice,
  PinApprove,
  PinSignIn,
  RoleList,
  RoleRef,
  RoleView,
  RotateApiKey,
  SecurityView,
  SessionView,
  SetPin,
  SetRoles,
  SetSecurity,
  UpdateRole,
  UpdateUser,
  UserDetails,
  UserPage,
  UserRef,
  UserRow,
} from './contract.ts';
import { issueApiKey, listApiKeys, makeKey, makeSecret, revokeApiKey, rotateApiKey } from './use-cases/api-keys.ts';
import { deviceHere, giveDeviceToken, listDevices, pairDevice, unpairDevice } from './use-cases/devices.ts';
import { endUserSessions } from './use-cases/end-user-sessions.ts';
import { getUser } from './use-cases/get-user.ts';
import { startImpersonation, stopImpersonation } from './use-cases/impersonate.ts';
import { listRoles } from './use-cases/list-roles.ts';
import { listUsers } from './use-cases/list-users.ts';
import { pinApprove, prepareApproval } from './use-cases/pin-approve.ts';
import { pinSignIn, preparePinSignIn } from './use-cases/pin-sign-in.ts';
import { reinstateUser } from './use-cases/reinstate-user.ts';
import { getSecurity, setSecurity } from './use-cases/security.ts';
import { hashPin, setPin } from './use-cases/set-pin.ts';
import { setRoles } from './use-cases/set-roles.ts';
import { suspendUser } from './use-cases/suspend-user.ts';
import { unlockUser } from './use-cases/unlock-user.ts';
import { updateUser } from './use-cases/update-user.ts';
import { createRole, removeRole, updateRole } from './use-cases/write-role.ts';

const nothing = z.strictObject({});
/** What a role can give: everything that is neither everybody's nor the product's own. */
const grantable = Object.entries<object | string>(access)
  .filter(([, row]) => typeof row !== 'string')
  .map(([permission]) => permission);
const users = ['identity.users'];

export const usersRouter = router({
  list: procedure('identity.users.list')
    .meta({ does: 'Finds accounts by name, email or username, a page at a time.' })
    .input(ListUsers)
    .output(UserPage)
    .query(query(listUsers)),
  get: procedure('identity.users.get', 'user/unknown')
    .meta({ does: 'Shows one account with its roles and open sessions.' })
    .input(UserRef)
    .output(UserDetails)
    .query(query(getUser)),
  update: procedure('identity.users.update', 'user/unknown', 'username/taken')
    .meta({ does: 'Changes the name or username of an account.', touches: users })
    .input(UpdateUser)
    .output(UserRow)
    .mutation(command(updateUser)),
  setRoles: procedure(
    'identity.users.setRoles',
    'user/unknown',
    'role/unknown',
    'user/beyond-your-rights',
    'user/last-admin',
  )
    .meta({
      does: 'Replaces the roles that a person holds, each at one site or at all.',
      touches: ['identity.users', 'identity.roles', 'identity.me'],
      dangerous: true,
    })
    .input(SetRoles)
    .output(UserRow)
    .mutation(command(setRoles)),
  suspend: procedure('identity.users.suspend', 'user/unknown', 'user/not-active', 'user/last-admin')
    .meta({ does: 'Closes an account and signs it out everywhere, until reinstated.', touches: users, dangerous: true })
    .input(UserRef)
    .output(UserRow)
    .mutation(command(suspendUser)),
  reinstate: procedure('identity.users.reinstate', 'user/unknown', 'user/not-suspended')
    .meta({ does: 'Opens a suspended account again.', touches: users, dangerous: true })
    .input(UserRef)
    .output(UserRow)
    .mutation(command(reinstateUser)),
  unlock: procedure('identity.users.unlock', 'user/unknown')
    .meta({ does: 'Forgets the wrong passwords that locked places out of an account.', touches: users })
    .input(UserRef)
    .output(done)
    .mutation(command(unlockUser)),
  endSessions: procedure('identity.users.endSessions', 'user/unknown')
    .meta({ does: 'Signs an account out everywhere.', touches: users })
    .input(UserRef)
    .output(done)
    .mutation(command(endUserSessions)),
});

const roles = ['identity.roles', 'identity.me'];
export const rolesRouter = router({
  list: procedure('identity.roles.list')
    .meta({ does: 'Lists the roles with what each gives, and everything that a role can give.' })
    .input(nothing)
    .output(RoleList)
    .query(query(listRoles(grantable))),
  create: procedure('identity.roles.create', 'role/exists', 'role/unknown-permission')
    .meta({ does: 'Makes a role of the owner’s own.', touches: roles, dangerous: true })
    .input(CreateRole)
    .output(RoleView)
    .mutation(command(createRole(grantable))),
  update: procedure('identity.roles.update', 'role/unknown', 'role/fixed', 'role/unknown-permission')
    .meta({ does: 'Changes what a role gives to whoever holds it.', touches: roles, dangerous: true })
    .input(UpdateRole)
    .output(RoleView)
    .mutation(command(updateRole(grantable))),
  remove: procedure('identity.roles.remove', 'role/unknown', 'role/fixed', 'role/held')
    .meta({ does: 'Removes a role that nobody holds.', touches: roles, dangerous: true })
    .input(RoleRef)
    .output(done)
    .mutation(command(removeRole)),
});

const keys = ['identity.apiKeys'];
export const apiKeysRouter = router({
  list: procedure('identity.apiKeys.list')
    .meta({ does: 'Lists the keys of other systems, without their secrets.' })
    .input(nothing)
    .output(ApiKeyList)
    .query(query(listApiKeys)),
  issue: procedure('identity.apiKeys.issue', 'role/unknown-permission', 'user/beyond-your-rights')
    .meta({ does: 'Makes a key for another system; shown this once.', touches: keys, dangerous: true })
    .input(IssueApiKey)
    .output(ApiKeyShown)
    .mutation(command(issueApiKey(grantable), { prepare: makeKey })),
  rotate: procedure('identity.apiKeys.rotate', 'api-key/unknown')
    .meta({ does: 'Gives a key a new secret; the old one goes on for the overlap.', touches: keys, dangerous: true })
    .input(RotateApiKey)
    .output(ApiKeyShown)
    .mutation(command(rotateApiKey, { prepare: makeSecret })),
  revoke: procedure('identity.apiKeys.revoke', 'api-key/unknown')
    .meta({ does: 'Ends a key at once.', touches: keys })
    .input(ApiKeyRef)
    .output(ApiKeyView)
    .mutation(command(revokeApiKey)),
});

const devices = ['identity.devices'];
export const devicesRouter = router({
  list: procedure('identity.devices.list')
    .meta({ does: 'Lists the tablets and screens that are paired with one’s sites.' })
    .input(nothing)
    .output(DeviceList)
    .query(query(listDevices)),
  pair: procedure('identity.devices.pair')
    .meta({ does: 'Pairs this tablet or screen with a site.', touches: devices, dangerous: true })
    .input(PairDevice)
    .output(DevicePaired)
    .mutation(command(pairDevice, { answer: giveDeviceToken })),
  unpair: procedure('identity.devices.unpair', 'device/unknown')
    .meta({ does: 'Ends a pairing and signs out whoever acts on it.', touches: devices })
    .input(DeviceRef)
    .output(done)
    .mutation(command(unpairDevice)),
  here: open('identity.devices.here', 'device/not-paired')
    .meta({ does: 'Tells a paired tablet which it is, and who may act on it.' })
    .input(DeviceHere)
    .output(DevicePeople)
    .query(queryOutside(deviceHere)),
});

export const pinRouter = router({
  set: procedure('identity.pin.set', 'pin/malformed', 'pin/guessable', 'hashing/busy')
    .meta({ does: 'Sets one’s PIN for paired tablets.', touches: devices, dangerous: true })
    .input(SetPin)
    .output(done)
    .mutation(command(setPin, { prepare: hashPin })),
  signIn: open('identity.pin.signIn', 'device/not-paired', 'pin/refused', 'hashing/busy')
    .meta({ does: 'Lets a person act on a paired tablet by PIN.', touches: ['identity.me'] })
    .input(PinSignIn)
    .output(SessionView)
    .mutation(command(pinSignIn, { prepare: preparePinSignIn, answer: issueTokens })),
  approve: procedure('identity.pin.approve', 'device/not-paired', 'pin/refused', 'approval/not-theirs', 'hashing/busy')
    .meta({
      does: 'Lets a manager allow the next act of somebody else, by PIN on their tablet.',
      touches: ['identity.me'],
    })
    .input(PinApprove)
    .output(ApprovalView)
    .mutation(command(pinApprove, { prepare: prepareApproval })),
});

export const securityRouter = router({
  get: procedure('identity.security.get')
    .meta({ does: 'Shows what the owner demands of sign-in.' })
    .input(nothing)
    .output(SecurityView)
    .query(query(getSecurity)),
  set: procedure('identity.security.set')
    .meta({ does: 'Changes what the owner demands of sign-in.', touches: ['identity.security'], dangerous: true })
    .input(SetSecurity)
    .output(SecurityView)
    .mutation(command(setSecurity)),
});

export const impersonationRouter = router({
  start: procedure('identity.impersonation.start', 'user/unknown', 'impersonation/not-theirs')
    .meta({
      does: 'Lets support see what a person sees, for a quarter of an hour and for a reason.',
      touches: ['identity.me'],
      dangerous: true,
    })
    .input(Impersonate)
    .output(SessionView)
    .mutation(command(startImpersonation, { answer: issueTokens })),
  stop: procedure('identity.impersonation.stop', 'impersonation/none')
    .meta({ does: 'Stops being somebody else.', touches: ['identity.me'] })
    .input(nothing)
    .output(done)
    .mutation(command(stopImpersonation)),
});
