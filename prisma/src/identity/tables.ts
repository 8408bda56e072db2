import {
  type ApiKey,
  type ApiKeyFact,
  type Device,
  type DeviceFact,
  type MailRequest,
  type MailRequestFact,
  type Passkey,
  type PasskeyFact,
  type Pin,
  type PinFact,
  type SecondFactor,
  type SecondFactorFact,
  type Security,
  type SecurityFact,
  type Session,
  type SessionFact,
  type User,
  type UserFact,
  apiKeyShown,
  deviceShown,
  mailRequestShown,
  passkeyShown,
  pinShown,
  secondFactorShown,
  securityShown,
  sessionShown,
  userShown,
} from '@bling/domain/identity';
import { tableRows } from '../table-rows.ts';

export const sessionRows = tableRows<Session, SessionFact>({
  kind: 'session',
  shown: sessionShown,
  table: 'identity.session',
  columns: {
    id: 'id',
    version: 'version',
    userId: 'user_id',
    generation: 'generation',
    kept: 'kept',
    createdAt: 'created_at',
    rotatedAt: 'rotated_at',
    expiresAt: 'expires_at',
    endedAt: 'ended_at',
    provedAt: 'proved_at',
    isStrong: 'is_strong',
    agent: 'agent',
    address: 'address',
    deviceId: 'device_id',
    impersonation: 'impersonation',
  },
  json: ['impersonation'],
});

export const secondFactorRows = tableRows<SecondFactor, SecondFactorFact>({
  kind: 'second-factor',
  shown: secondFactorShown,
  table: 'identity.second_factor',
  columns: {
    id: 'id',
    version: 'version',
    sealedSecret: 'sealed_secret',
    confirmedAt: 'confirmed_at',
    lastStep: 'last_step',
    recoveryCodes: 'recovery_codes',
    disabledAt: 'disabled_at',
  },
  json: ['recoveryCodes'],
});

export const passkeyRows = tableRows<Passkey, PasskeyFact>({
  kind: 'passkey',
  shown: passkeyShown,
  table: 'identity.passkey',
  columns: {
    id: 'id',
    version: 'version',
    userId: 'user_id',
    credentialId: 'credential_id',
    publicKey: 'public_key',
    counter: 'counter',
    transports: 'transports',
    name: 'name',
    createdAt: 'created_at',
    lastUsedAt: 'last_used_at',
    removedAt: 'removed_at',
  },
  json: ['transports'],
});

export const mailRequestRows = tableRows<MailRequest, MailRequestFact>({
  kind: 'mail-request',
  shown: mailRequestShown,
  table: 'identity.mail_request',
  columns: { id: 'id', version: 'version', email: 'email', purpose: 'purpose', draft: 'draft' },
  json: ['draft'],
});

export const securityRows = tableRows<Security, SecurityFact>({
  kind: 'security',
  shown: securityShown,
  table: 'identity.security',
  columns: { id: 'id', version: 'version', adminsNeedSecondFactor: 'admins_need_second_factor' },
});

export const deviceRows = tableRows<Device, DeviceFact>({
  kind: 'device',
  shown: deviceShown,
  table: 'identity.device',
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    name: 'name',
    kind: 'kind',
    pairedBy: 'paired_by',
    pairedAt: 'paired_at',
    unpairedAt: 'unpaired_at',
  },
});

export const pinRows = tableRows<Pin, PinFact>({
  kind: 'pin',
  shown: pinShown,
  table: 'identity.pin',
  columns: { id: 'id', version: 'version', hash: 'hash', isSet: 'is_set' },
});

export const apiKeyRows = tableRows<ApiKey, ApiKeyFact>({
  kind: 'api-key',
  shown: apiKeyShown,
  table: 'identity.api_key',
  columns: {
    id: 'id',
    version: 'version',
    name: 'name',
    prefix: 'prefix',
    secretHash: 'secret_hash',
    formerHash: 'former_hash',
    formerUntil: 'former_until',
    permissions: 'permissions',
    siteIds: 'site_ids',
    ratePerMinute: 'rate_per_minute',
    expiresAt: 'expires_at',
    lastUsedAt: 'last_used_at',
    revokedAt: 'revoked_at',
    createdBy: 'created_by',
    createdAt: 'created_at',
  },
  json: ['permissions', 'siteIds'],
});

export const userRows = tableRows<User, UserFact>({
  kind: 'user',
  shown: userShown,
  table: 'identity."user"',
  columns: {
    id: 'id',
    version: 'version',
    email: 'email',
    username: 'username',
    fullName: 'full_name',
    passwordHash: 'password_hash',
    status: 'status',
    emailVerifiedAt: 'email_verified_at',
    lastLoginAt: 'last_login_at',
    createdAt: 'created_at',
    rights: 'rights',
  },
});
