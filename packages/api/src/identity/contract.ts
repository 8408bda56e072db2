import {
  type ApiKey,
  type Device,
  deviceKinds,
  MOST_OVERLAP_HOURS,
  MOST_PASSKEYS,
  type Passkey,
  type RoleRecord,
  type Session,
  type User,
} from '@bling/domain/identity';
import type { RoleName } from '@bling/domain/kernel';
import * as z from 'zod';
import { emailAddress, idOf, instant, line, pageOf, pageRequest, text } from '../kernel/contract.ts';

/** Its length in characters, not code units, is judged by the domain; this bound only keeps the hash cheap. */
const password = z.string().min(1).max(512);
const token = z.string().min(1).max(500);
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, '3 to 40 letters, digits, dots and dashes')
  .max(40);
/** What the browser's passkey call gave, as JSON: its shape is WebAuthn's, not ours. */
const response = z.string().min(2).max(20_000).meta({ description: 'What the browser’s passkey call gave, as JSON' });
/** Six digits of an authenticator app, or a recovery code. */
const code = z.string().trim().min(6).max(40);
const pin = z
  .string()
  .regex(/^\d{4,6}$/u, 'Four to six digits')
  .max(6);
const version = z.int().min(0).max(1_000_000_000);
const roleName = z.string().max(40) satisfies z.ZodType<RoleName>;
const scope = z.enum(['own', 'site', 'all']);
const permission = z.string().max(100);
const keep = z.enum(['cookie', 'body']).meta({ description: 'Browsers: cookie. Apps and scripts: body.' });

export const Register = z.strictObject({
  email: emailAddress,
  username: username.optional(),
  fullName: line(120),
  password,
});
export const VerifyEmail = z.strictObject({ token });
export const ResendVerification = z.strictObject({ email: emailAddress });
export const Login = z.strictObject({
  login: line(254).meta({ description: 'Email or username' }),
  password,
  code: code.optional().meta({ description: 'Of the authenticator app, or a recovery code; when asked for' }),
  keep,
});
export const Refresh = z.strictObject({ refreshToken: token.optional(), keep });
export const Logout = z.strictObject({ refreshToken: token.optional() });

export const UserView = z.object({
  id: idOf('User'),
  email: z.string().max(254),
  username: z.string().max(40).nullable(),
  fullName: z.string().max(120),
}) satisfies z.ZodType<Pick<User, 'id' | 'email' | 'username' | 'fullName'>>;

export const SessionView = z.object({
  accessToken: z.string().max(4000),
  accessExpiresAt: instant,
  refreshToken: z.string().max(500).nullable().meta({ description: 'Null when the browser keeps it in its cookie' }),
  user: UserView,
});

const GrantView = z.object({ permission, scope, siteIds: z.array(idOf('Site')).max(1000) });

export const Me = z.object({
  user: UserView,
  roles: z.array(roleName).max(100),
  customerId: idOf('Customer').nullable().meta({ description: 'Null until the verified account has its customer' }),
  staffId: idOf('Staff').nullable(),
  grants: z.array(GrantView).max(2000).meta({ description: 'Feed them to `may` of the domain, as the server does' }),
  sessionId: idOf('Session'),
  provedAt: instant.nullable().meta({ description: 'Dangerous acts want a proof of the last ten minutes' }),
  needsSecondFactor: z.boolean().meta({ description: 'Nothing but one’s own account is open until one is enrolled' }),
  impersonation: z
    .object({ by: z.string().max(120), mayWrite: z.boolean() })
    .nullable()
    .meta({ description: 'Set while support acts as this person' }),
});

export const RequestPasswordReset = z.strictObject({ email: emailAddress });
export const ResetPassword = z.strictObject({ token, password });
export const ChangePassword = z.strictObject({ currentPassword: password, password });
export const UpdateProfile = z.strictObject({ fullName: line(120).optional(), username: username.optional() });

export const SessionList = z.object({
  items: z
    .array(
      z.object({
        id: idOf('Session'),
        createdAt: instant,
        rotatedAt: instant.meta({ description: 'When it was last renewed' }),
        expiresAt: instant,
        agent: z.string().max(300).nullable(),
        address: z.string().max(64).nullable(),
        isStrong: z.boolean(),
        isCurrent: z.boolean(),
      }) satisfies z.ZodType<
        Pick<Session, 'id' | 'createdAt' | 'rotatedAt' | 'expiresAt' | 'agent' | 'address' | 'isStrong'>
      >,
    )
    .max(200),
});
export const SessionRef = z.strictObject({ sessionId: idOf('Session') });

export const StepUp = z.strictObject({
  password: password.optional(),
  code: code.optional().meta({ description: 'Of the authenticator app, or a recovery code' }),
  response: response.optional(),
});

export const PasskeyOptions = z.object({
  options: z.string().max(20_000).meta({ description: 'JSON for the browser’s own passkey call (WebAuthn)' }),
});
export const RegisterPasskey = z.strictObject({ name: line(60), response });
export const PasskeySignIn = z.strictObject({ response, keep });
export const PasskeyRef = z.strictObject({ passkeyId: idOf('Passkey') });
export const PasskeyView = z.object({
  id: idOf('Passkey'),
  name: z.string().max(60),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
}) satisfies z.ZodType<Pick<Passkey, 'id' | 'name' | 'createdAt' | 'lastUsedAt'>>;
export const PasskeyList = z.object({
  items: z.array(PasskeyView).max(MOST_PASSKEYS),
  totp: z.boolean().meta({ description: 'An authenticator app is asked at sign-in' }),
  recoveryCodesLeft: z.int().min(0).max(100),
});

export const TotpEnrolment = z.object({
  uri: z.string().max(500).meta({ description: 'For a QR code: otpauth://totp/…' }),
  secret: z.string().max(100).meta({ description: 'For typing into an app that has no camera; shown once' }),
});
export const TotpCode = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/u, 'Six digits')
    .max(6),
});
export const RecoveryCodes = z.object({
  codes: z.array(z.string().max(40)).max(20).meta({ description: 'Shown once: each signs in one time' }),
});

const Held = z.object({ role: roleName, siteId: idOf('Site').nullable().meta({ description: 'Null: at all sites' }) });
export const UserRow = z.object({
  id: idOf('User'),
  version,
  email: z.string().max(254),
  username: z.string().max(40).nullable(),
  fullName: z.string().max(120),
  status: z.enum(['pending', 'active', 'suspended', 'deleted']),
  emailVerifiedAt: instant.nullable(),
  lastLoginAt: instant.nullable(),
  createdAt: instant,
  roles: z.array(Held).max(500),
}) satisfies z.ZodType<Omit<User, 'passwordHash' | 'rights'>>;
export const ListUsers = z.strictObject({ ...pageRequest.shape, search: text(80).optional() });
export const UserPage = pageOf(UserRow);
export const UserRef = z.strictObject({ userId: idOf('User') });
export const UserDetails = z.object({
  ...UserRow.shape,
  sessions: SessionList.shape.items,
  hasSecondFactor: z.boolean(),
});
export const UpdateUser = z.strictObject({
  userId: idOf('User'),
  fullName: line(120).optional(),
  username: username.optional(),
});
export const SetRoles = z.strictObject({
  userId: idOf('User'),
  roles: z.array(z.strictObject({ role: line(40), siteId: idOf('Site').nullable() })).max(100),
});

const RoleGrantList = z.array(z.object({ permission, scope })).max(2000);
export const RoleView = z.object({
  name: roleName,
  version,
  description: z.string().max(300),
  isSeeded: z.boolean().meta({ description: 'One of the five that every house begins with' }),
  holders: z.int().min(0).max(1_000_000),
  grants: RoleGrantList,
}) satisfies z.ZodType<Pick<RoleRecord, 'name' | 'version' | 'description'>>;
export const RoleList = z.object({
  items: z.array(RoleView).max(200),
  permissions: z.array(permission).max(2000).meta({ description: 'Everything that a role can be given' }),
});
const grants = z.array(z.strictObject({ permission: line(100), scope })).max(2000);
const newRoleName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{1,39}$/u, 'Small letters, digits and dashes')
  .max(40);
export const CreateRole = z.strictObject({ name: newRoleName, description: text(300).optional(), grants });
export const UpdateRole = z.strictObject({
  name: line(40),
  version,
  description: text(300).optional(),
  grants: grants.optional(),
});
export const RoleRef = z.strictObject({ name: line(40) });

export const ApiKeyView = z.object({
  id: idOf('ApiKey'),
  name: z.string().max(80),
  prefix: z.string().max(20),
  permissions: z.array(permission).max(500),
  siteIds: z.array(idOf('Site')).max(1000).nullable().meta({ description: 'Null: all sites' }),
  ratePerMinute: z.int().min(1).max(100_000),
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  formerUntil: instant.nullable().meta({ description: 'How long the secret before the last rotation works' }),
  revokedAt: instant.nullable(),
  createdAt: instant,
}) satisfies z.ZodType<Omit<ApiKey, 'version' | 'secretHash' | 'formerHash' | 'createdBy'>>;
export const ApiKeyList = z.object({ items: z.array(ApiKeyView).max(1000) });
export const ApiKeyShown = z.object({
  key: z.string().max(200).meta({ description: 'Shown this once' }),
  details: ApiKeyView,
});
export const IssueApiKey = z.strictObject({
  name: line(80),
  permissions: z.array(line(100)).min(1).max(500),
  siteIds: z.array(idOf('Site')).max(1000).nullable(),
  ratePerMinute: z.int().min(1).max(100_000).default(60),
  expiresAt: instant.nullable(),
});
export const ApiKeyRef = z.strictObject({ keyId: idOf('ApiKey') });
export const RotateApiKey = z.strictObject({
  keyId: idOf('ApiKey'),
  overlapHours: z.int().min(0).max(MOST_OVERLAP_HOURS).default(24),
});

export const DeviceView = z.object({
  id: idOf('Device'),
  siteId: idOf('Site'),
  name: z.string().max(60),
  kind: z.enum(deviceKinds),
  pairedAt: instant,
}) satisfies z.ZodType<Pick<Device, 'id' | 'siteId' | 'name' | 'kind' | 'pairedAt'>>;
export const DeviceList = z.object({ items: z.array(DeviceView).max(1000) });
export const PairDevice = z.strictObject({ siteId: idOf('Site'), name: line(60), kind: z.enum(deviceKinds), keep });
export const DevicePaired = z.object({
  device: DeviceView,
  token: z.string().max(500).nullable().meta({ description: 'Null when this browser keeps it in its cookie' }),
});
export const DeviceRef = z.strictObject({ deviceId: idOf('Device') });
const deviceToken = token.optional().meta({ description: 'Left out by a browser that keeps it in its cookie' });
export const DeviceHere = z.strictObject({ deviceToken });
export const DevicePeople = z.object({
  device: DeviceView,
  people: z.array(z.object({ userId: idOf('User'), fullName: z.string().max(120) })).max(500),
});

export const SetPin = z.strictObject({ pin });
export const PinSignIn = z.strictObject({ userId: idOf('User'), pin, deviceToken, keep });
export const PinApprove = z.strictObject({
  userId: idOf('User').meta({ description: 'Who approves' }),
  pin,
  permission: line(100),
  deviceToken,
});
export const ApprovalView = z.object({ id: idOf('Approval'), permission, expiresAt: instant });

export const SecurityView = z.object({ version, adminsNeedSecondFactor: z.boolean() });
export const SetSecurity = z.strictObject({ adminsNeedSecondFactor: z.boolean() });

export const Impersonate = z.strictObject({
  userId: idOf('User'),
  reason: line(300),
  write: z.boolean().default(false).meta({ description: 'To act, not only look; wants a permission of its own' }),
});
