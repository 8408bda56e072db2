import { createStored } from './stored.ts';

/** What someone typed about themselves, so that no reload, error or detour loses it. Never a password. */
export type Person = { readonly name: string; readonly email: string; readonly phone: string };

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'email' in value &&
  'phone' in value &&
  [value.name, value.email, value.phone].every((part) => typeof part === 'string');

export const person = createStored<Person>('bling.person', { name: '', email: '', phone: '' }, isPerson);

export const rememberPerson = (typed: Partial<Person>): void => person.set((before) => ({ ...before, ...typed }));
