import { type Customer, normalisePhone } from '@bling/domain/customers';
import type { Ways } from './ports.ts';

type Known = { readonly known: (ways: Ways) => Promise<readonly Customer[]> };
const A_NUMBER = /^\+?\d{7,}$/u;

/** The one person whom another system calls so: its reference, a phone number or an address. Null for nobody, and for more than one. */
export const customerCalled = async ({ known }: Known, name: string): Promise<Customer | null> => {
  const phone = normalisePhone(name);
  const phones = A_NUMBER.test(phone) ? [phone] : [];
  const people = await known({ references: [name], phones, emails: [name.toLowerCase()] });
  return people.length === 1 ? (people[0] ?? null) : null;
};
