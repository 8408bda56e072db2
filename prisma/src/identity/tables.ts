import type {
  ApiKey,
  ApiKeyFact,
  Device,
  DeviceFact,
  MailRequest,
  MailRequestFact,
  Passkey,
  PasskeyFact,
  Pin,
  PinFact,
  SecondFactor,
  SecondFactorFact,
  Security,
  SecurityFact,
  Session,
  SessionFact,
} from '@bling/domain/identity';
import { tableRows } from './rows.ts';

export const sessionRows = tableRows<Session, SessionFact>({
  kind: 'session',
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
  table: 'identity.mail_request',
  columns: { id: 'id', version: 'version', email: 'email', purpose: 'purpose', draft: 'draft' },
  json: ['draft'],
});

export const securityRows = tableRows<Security, SecurityFact>({
  kind: 'security',
  table: 'identity.security',
  columns: { id: 'id', version: 'version', adminsNeedSecondFactor: 'admins_need_second_factor' },
});

export const deviceRows = tableRows<Device, DeviceFact>({
  kind: 'device',
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
  table: 'identity.pin',
  columns: { id: 'id', version: 'version', hash: 'hash', isSet: 'is_set' },
});

export const apiKeyRows = tableRows<ApiKey, ApiKeyFact>({
  kind: 'api-key',
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
