// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Signs a person in by email or username and starts a session. */
export const login: Form<Calls['identity.login']['input']> = form(
  z.strictObject({
    "login": z.string().trim().min(1).max(254).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "password": z.string().min(1).max(512),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Ends the session of a refresh token. */
export const logout: Form<Calls['identity.logout']['input']> = form(
  z.strictObject({
    "refreshToken": z.string().min(1).max(500).optional(),
  }),
);

/** Trades a refresh token for the next one and a new access token. */
export const refresh: Form<Calls['identity.refresh']['input']> = form(
  z.strictObject({
    "refreshToken": z.string().min(1).max(500).optional(),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Opens an account and sends the mail that proves its address; the answer does not tell whether the address was known. */
export const register: Form<Calls['identity.register']['input']> = form(
  z.strictObject({
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()),
    "username": z.string().trim().toLowerCase().max(40).regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, "3 to 40 letters, digits, dots and dashes").optional(),
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "password": z.string().min(1).max(512),
  }),
);

/** Sends the verification mail again, when the address waits for one. */
export const resendVerification: Form<Calls['identity.resendVerification']['input']> = form(
  z.strictObject({
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()),
  }),
);

/** Proves an address by the token of its mail, so that its person may sign in. */
export const verifyEmail: Form<Calls['identity.verifyEmail']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(500),
  }),
);
