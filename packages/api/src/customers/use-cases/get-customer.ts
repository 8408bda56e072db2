import { type Actor, holds, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CustomerRef } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { customerDetails } from '../views.ts';
import { findCustomer } from './find-customer.ts';

export const getCustomer =
  (ports: CustomerPorts) =>
  async ({ customerId }: z.output<typeof CustomerRef>, actor: Actor) => {
    const found = await findCustomer(ports, customerId, { actor, permission: 'customers.get' });
    return found.ok ? ok(customerDetails(found.value, holds(actor, 'customers.annotate'))) : found;
  };
