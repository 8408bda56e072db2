import { Customer } from '@bling/domain/customers';
import type { Actor } from '@bling/domain/kernel';
import type * as z from 'zod';
import { book } from '../book.ts';
import type { Opened } from '../price.ts';
import type { CreateGuestBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

/** Books without an account: a name and a number are enough, and one booking at a time may wait for confirmation. */
export const createGuestBooking =
  (ports: BookingPorts) =>
  async ({ guest, ...order }: z.output<typeof CreateGuestBooking>, _visitor: Actor, { offer }: Opened) => {
    const reach = { phone: guest.phone, email: guest.email ?? null };
    const customer = Customer.create({ id: ports.newId(), userId: null, name: guest.name, ...reach }, ports.now());
    await ports.customers.save(customer);
    const booked = await book(
      ports,
      { ...order, offer },
      {
        customerId: customer.next.id,
        vehicleId: null,
        channel: 'web',
        createdBy: null,
        whose: { guest: { phone: customer.next.phone, email: customer.next.email } },
        verified: false,
      },
    );
    return booked;
  };
