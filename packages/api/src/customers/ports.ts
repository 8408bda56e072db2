import type { Customer, CustomerFact, FleetAccount, FleetFact } from '@bling/domain/customers';
import type { ActorScope, CustomerId, Page, PageRequest, UserId } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Clock } from '../kernel/context.ts';
import type { Read } from '../kernel/outcome.ts';
import type { Repository } from '../kernel/repository.ts';
import type { CustomerView } from './contract.ts';
import type { HeldAccount, HeldBooking, HeldCar } from './personal.ts';

export type CustomerSearch = PageRequest & {
  readonly scope: ActorScope;
  /** A part of the name, phone or email; of one or two letters, the start of a word. */
  readonly search: string | null;
};

/** Ways by which a row of an import may turn out to be someone known. */
export type Ways = {
  readonly references: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
};

export interface Customers extends Repository<Customer, CustomerFact> {
  /** Locks the record: nobody books for it, joins or forgets it until the transaction has ended. */
  readonly lock: (id: CustomerId) => Promise<Customer | null>;
  readonly ofUser: (userId: UserId) => Promise<Customer | null>;
  /** Those who are there: neither joined with another nor forgotten. */
  readonly list: (search: CustomerSearch) => Promise<Page<z.output<typeof CustomerView>>>;
  /** People without an account who left this address, oldest first. */
  readonly guestsWith: (email: string, limit: number) => Promise<readonly Customer[]>;
  /** Those who are known by any of these ways, oldest first; whoever else asks in a transaction waits for its end. */
  readonly known: (ways: Ways) => Promise<readonly Customer[]>;
}

export interface FleetAccounts extends Repository<FleetAccount, FleetFact> {
  readonly list: (page: PageRequest) => Promise<Page<FleetAccount>>;
  /** Whatever its case. */
  readonly named: (name: string) => Promise<FleetAccount | null>;
  readonly ofContact: (customerId: CustomerId) => Promise<readonly FleetAccount[]>;
}

/** What customers asks of identity: the person behind an account. */
export interface Accounts {
  readonly person: (userId: UserId) => Promise<{ readonly fullName: string; readonly email: string } | null>;
  /** The address that the account has proven to be theirs. */
  readonly verifiedEmail: (userId: UserId) => Promise<string | null>;
  /** Whether the account is also somebody's of the staff. */
  readonly worksHere: (userId: UserId) => Promise<boolean>;
}

/** What customers must know of work downstream: bookings implements it. */
export interface Commitments {
  readonly openFor: (customerId: CustomerId) => Promise<boolean>;
}

/** What the other features hold of a person; each implements its part. */
export interface PersonalData {
  readonly cars: (customerId: CustomerId, most: number) => Promise<readonly Read<HeldCar>[]>;
  readonly bookings: (customerId: CustomerId, most: number) => Promise<readonly Read<HeldBooking>[]>;
  readonly account: (userId: UserId, mostSessions: number) => Promise<Read<HeldAccount> | null>;
}

export interface CustomerPorts extends Clock {
  readonly customers: Customers;
  readonly fleets: FleetAccounts;
  readonly accounts: Accounts;
  readonly commitments: Commitments;
  readonly personalData: PersonalData;
}
export type { CustomerId };
