import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CustomerRef } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { findCustomer } from './find-customer.ts';

export const listAddresses =
  (ports: CustomerPorts) =>
  async ({ customerId }: z.output<typeof CustomerRef>, actor: Actor) => {
    const found = await findCustomer(ports, customerId, { actor, permission: 'customers.addresses.list' });
    return found.ok ? ok({ items: found.value.addresses }) : found;
  };
