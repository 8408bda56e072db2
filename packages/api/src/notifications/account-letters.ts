import type { AccountTemplate } from '@bling/domain/notifications';
import type { Letter } from './letters.ts';
import type { Links } from './ports.ts';

export const verifyEmailLetter = (name: string, url: string): Letter => ({
  subject: 'Confirm your email address',
  greeting: `Hello ${name},`,
  paragraphs: ['Open the link below to finish setting up your account. It works for 24 hours.'],
  action: { label: 'Confirm my address', url },
});

export const resetPasswordLetter = (name: string, url: string): Letter => ({
  subject: 'Set a new password',
  greeting: `Hello ${name},`,
  paragraphs: [
    'Somebody, we hope you, asked for a new password. The link below works once, for an hour.',
    'If it was not you, there is nothing to do: your password stays as it is.',
  ],
  action: { label: 'Set a new password', url },
});

type Words = { readonly subject: string; readonly paragraphs: readonly string[]; readonly label: string };
const words: Record<AccountTemplate, Words> = {
  'already-registered': {
    subject: 'You already have an account',
    paragraphs: [
      'Someone, perhaps you, tried to sign up with this address. You have an account already: sign in with it.',
      'If it was not you, there is nothing to do.',
    ],
    label: 'Sign in',
  },
  'password-changed': {
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account was changed just now, and its other sessions were signed out.',
      'If it was not you, ask for a new password at once.',
    ],
    label: 'Set a new password',
  },
  'account-locked': {
    subject: 'Wrong passwords for your account',
    paragraphs: [
      'Somebody tried several wrong passwords for your account. The place they came from has to wait; you do not.',
      'If it was you and you forgot it, set a new one.',
    ],
    label: 'Set a new password',
  },
  'second-factor-off': {
    subject: 'Your account asks for no code any more',
    paragraphs: [
      'The authenticator app of your account was turned off just now.',
      'If it was not you, ask for a new password at once and turn it on again.',
    ],
    label: 'See your account',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    paragraphs: [
      'Somebody signed in to your account with one of its recovery codes.',
      'If it was not you, ask for a new password at once and renew the codes.',
    ],
    label: 'See your account',
  },
};

const urlFor = (template: AccountTemplate, links: Links): string => {
  if (template === 'already-registered') return links.signIn();
  return template === 'second-factor-off' || template === 'recovery-code-used' ? links.account() : links.forgotten();
};

/** What the owner of an account is told about it. */
export const accountLetter = (template: AccountTemplate, name: string, links: Links): Letter => {
  const { subject, paragraphs, label } = words[template];
  return { subject, greeting: `Hello ${name},`, paragraphs, action: { label, url: urlFor(template, links) } };
};
