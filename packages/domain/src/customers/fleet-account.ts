import { type Change, change, type CustomerId, type Id, type Instant, type Money } from '../kernel/index.ts';

export type FleetId = Id<'Fleet'>;

/** A company whose cars are washed on account: when it pays, up to how much, and who answers for it. */
export type FleetAccount = {
  readonly id: FleetId;
  readonly version: number;
  readonly name: string;
  readonly contactId: CustomerId;
  /** Days from the statement to the payment. */
  readonly termsDays: number;
  readonly creditLimit: Money;
  /** Day of the month, 1 to 28, so that every month has it. */
  readonly statementDay: number;
  readonly createdAt: Instant;
};

export type FleetFact = { readonly type: 'fleet/created' | 'fleet/updated'; readonly fleetId: FleetId };
export type FleetChange = Change<FleetAccount, FleetFact>;
type Draft = Omit<FleetAccount, 'version' | 'createdAt'>;
type Details = Partial<Omit<Draft, 'id'>>;

export const FleetAccount = {
  create: (draft: Draft, now: Instant): FleetChange =>
    change({ ...draft, version: 0, createdAt: now }, { type: 'fleet/created', fleetId: draft.id }),

  update: (fleet: FleetAccount, details: Details): FleetChange =>
    change({ ...fleet, ...details }, { type: 'fleet/updated', fleetId: fleet.id }),
} as const;
