import type { User } from '@bling/domain/identity';
import { roles } from '@bling/domain/kernel';
import * as z from 'zod';
import { emailAddress, idOf, instant, line } from '../kernel/contract.ts';

/** Its length in characters, not code units, is judged by the domain; this bound only keeps the hash cheap. */
const password = z.string().min(1).max(512);
const token = z.string().min(1).max(500);
const keep = z.enum(['cookie', 'body']).meta({ description: 'Browsers: cookie. Apps and scripts: body.' });

export const Register = z.strictObject({
  email: emailAddress,
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, '3 to 40 letters, digits, dots and dashes')
    .max(40)
    .optional(),
  fullName: line(120),
  password,
});
export const VerifyEmail = z.strictObject({ token });
export const ResendVerification = z.strictObject({ email: emailAddress });
export const Login = z.strictObject({ login: line(254).meta({ description: 'Email or username' }), password, keep });
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

export const Me = z.object({
  user: UserView,
  roles: z.array(z.enum(roles)).max(10),
  customerId: idOf('Customer').nullable().meta({ description: 'Null until the verified account has its customer' }),
  staffId: idOf('Staff').nullable(),
  grants: z
    .array(
      z.object({
        permission: z.string().max(100),
        scope: z.enum(['own', 'site', 'all']),
        siteIds: z.array(idOf('Site')).max(1000),
      }),
    )
    .max(1000)
    .meta({ description: 'Feed them to `may` of the domain, as the server does' }),
});
