import type { Customer, CustomerFact } from '@bling/domain/customers';
import type { ActorScope, CustomerId, Page, PageRequest, UserId } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';
import type { CustomerView } from './contract.ts';

export type CustomerSearch = PageRequest & {
  readonly scope: ActorScope;
  /** A part of the name, phone or email. */
  readonly search: string | null;
};

export interface Customers extends Repository<Customer, CustomerFact> {
  readonly ofUser: (userId: UserId) => Promise<Customer | null>;
  readonly list: (search: CustomerSearch) => Promise<Page<z.output<typeof CustomerView>>>;
}

/** What customers asks of identity: the person behind an account. */
export interface Accounts {
  readonly person: (userId: UserId) => Promise<{ readonly fullName: string; readonly email: string } | null>;
}

export interface CustomerPorts extends Clock {
  readonly customers: Customers;
  readonly accounts: Accounts;
}
export type { CustomerId };
