import { jobsOn } from '../../bookings/jobs.ts';
import { firstMenu } from '../../catalog/first-menu.ts';
import { firstTax } from '../../pricing/first-tax.ts';
import type { Ports } from '../../ports.ts';
import { auditIn } from './audit.ts';
import { bookedWorkIn, bookingsIn, commitmentsIn, engagementsIn } from './bookings.ts';
import { catalogIn } from './catalog.ts';
import { accountsIn, customersIn, fleetsIn } from './customers.ts';
import { facilitiesIn } from './facilities.ts';
import { identityIn } from './identity.ts';
import { kernelIn } from './kernel.ts';
import { notificationsIn } from './notifications.ts';
import { personalDataIn } from './personal.ts';
import { pricingIn } from './pricing.ts';
import { planningIn } from './planning.ts';
import { schedulingIn } from './scheduling.ts';
import { staffIn } from './staff.ts';
import type { Transaction } from './transaction.ts';
import { vehiclesIn } from './vehicles.ts';
import { walkInsIn } from './walkins.ts';

const withoutJobs = (transaction: Transaction) => ({
  ...kernelIn(transaction),
  ...identityIn(transaction),
  customers: customersIn(transaction),
  fleets: fleetsIn(transaction),
  accounts: accountsIn(transaction),
  commitments: commitmentsIn(transaction),
  personalData: personalDataIn(transaction),
  vehicles: vehiclesIn(transaction),
  engagements: engagementsIn(transaction),
  bookedWork: bookedWorkIn(transaction),
  ...catalogIn(transaction),
  firstMenu: firstMenu({ ...catalogIn(transaction), newId: transaction.newId }),
  firstTax: firstTax(pricingIn(transaction)),
  ...pricingIn(transaction),
  ...facilitiesIn(transaction),
  ...staffIn(transaction),
  ...schedulingIn(transaction),
  ...planningIn(transaction),
  walkIns: walkInsIn(transaction),
  bookings: bookingsIn(transaction),
  ...notificationsIn(transaction),
  ...auditIn(transaction),
});

/** Every port of the product on one transaction in memory. */
export const portsIn = (transaction: Transaction): Ports => {
  const ports = withoutJobs(transaction);
  return { ...ports, jobs: jobsOn(ports) };
};
