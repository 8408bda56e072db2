import { afterAll, beforeAll } from 'vitest';
import { auditContracts } from './audit.ts';
import { bookingQuestionsContract } from './booking-questions.ts';
import { bookingSightingContract } from './booking-sightings.ts';
import { bookingListContract } from './bookings.ts';
import { fleetsContract } from './fleets.ts';
import { garageContracts } from './garage.ts';
import { houseContracts } from './house.ts';
import { identityContracts } from './identity.ts';
import { identityHouseContracts } from './identity-house.ts';
import { peopleContract } from './people.ts';
import { pricingContracts } from './pricing.ts';
import { planningContracts } from './planning.ts';
import { repositoryContracts } from './repositories.ts';
import { schedulingContracts } from './scheduling.ts';
import { staffContracts } from './staff.ts';
import { staffHoursContracts } from './staff-hours.ts';
import { idempotencyContract, transactionContract } from './transactions.ts';
import type { UnderTest } from './under-test.ts';
import { uniqueContract } from './unique.ts';
import { wakeUpsContract } from './wake-ups.ts';
import { walkInContracts } from './walkins.ts';

export type { UnderTest } from './under-test.ts';

/** What every adapter of the ports must do, whatever it is made of. Opens one store for all of it. */
export const portContracts = (open: () => Promise<UnderTest>): void => {
  let store: UnderTest | null = null;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close?.());
  const opened = (): UnderTest => {
    if (store === null) throw new Error('the store is not open yet');
    return store;
  };
  transactionContract(opened);
  idempotencyContract(opened);
  wakeUpsContract(opened);
  repositoryContracts(opened);
  uniqueContract(opened);
  identityContracts(opened);
  identityHouseContracts(opened);
  peopleContract(opened);
  fleetsContract(opened);
  garageContracts(opened);
  houseContracts(opened);
  pricingContracts(opened);
  staffContracts(opened);
  staffHoursContracts(opened);
  schedulingContracts(opened);
  planningContracts(opened);
  walkInContracts(opened);
  bookingListContract(opened);
  bookingSightingContract(opened);
  bookingQuestionsContract(opened);
  auditContracts(opened);
};
