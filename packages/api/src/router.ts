import { callerOf, outputs, router } from './application.ts';
import { auditRouter } from './audit/router.ts';
import { bookingsRouter } from './bookings/router.ts';
import { catalogRouter } from './catalog/router.ts';
import { customersRouter } from './customers/router.ts';
import { facilitiesRouter } from './facilities/router.ts';
import { identityRouter } from './identity/router.ts';
import { pricingRouter } from './pricing/router.ts';
import { schedulingRouter } from './scheduling/router.ts';
import { staffRouter } from './staff/router.ts';
import { vehiclesRouter } from './vehicles/router.ts';
import { walkInsRouter } from './walkins/router.ts';

export const appRouter = router({
  identity: identityRouter,
  customers: customersRouter,
  vehicles: vehiclesRouter,
  catalog: catalogRouter,
  pricing: pricingRouter,
  facilities: facilitiesRouter,
  staff: staffRouter,
  scheduling: schedulingRouter,
  bookings: bookingsRouter,
  walkins: walkInsRouter,
  audit: auditRouter,
});
outputs.learn(appRouter._def.procedures);

export const createCaller = callerOf(appRouter);
