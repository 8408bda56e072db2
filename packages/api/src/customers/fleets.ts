import type { FleetAccount } from '@bling/domain/customers';
import * as z from 'zod';
import { idOf, instant, line, money, pageOf, price } from '../kernel/contract.ts';

const termsDays = z.int().min(0).max(120);
const statementDay = z.int().min(1).max(28);

export const FleetView = z.object({
  id: idOf('Fleet'),
  version: z.int().min(0).max(1_000_000),
  name: z.string().max(120),
  contactId: idOf('Customer'),
  termsDays,
  creditLimit: money,
  statementDay,
  createdAt: instant,
}) satisfies z.ZodType<FleetAccount>;

export const FleetPage = pageOf(FleetView);
export const FleetRef = z.strictObject({ fleetId: idOf('Fleet') });
export const CreateFleet = z.strictObject({
  name: line(120),
  contactId: idOf('Customer'),
  termsDays,
  creditLimit: price,
  statementDay,
});
export const UpdateFleet = z.strictObject({
  fleetId: idOf('Fleet'),
  version: z.int().min(1).max(1_000_000),
  name: line(120).optional(),
  contactId: idOf('Customer').optional(),
  termsDays: termsDays.optional(),
  creditLimit: price.optional(),
  statementDay: statementDay.optional(),
});
