import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AddAddress,
  AddressList,
  AddressView,
  CreateCustomer,
  CustomerDetails,
  CustomerPage,
  CustomerRef,
  ListCustomers,
  RemoveAddress,
  UpdateAddress,
  UpdateCustomer,
} from './contract.ts';
import { addAddress } from './use-cases/add-address.ts';
import { createCustomer } from './use-cases/create-customer.ts';
import { getCustomer } from './use-cases/get-customer.ts';
import { listAddresses } from './use-cases/list-addresses.ts';
import { listCustomers } from './use-cases/list-customers.ts';
import { removeAddress } from './use-cases/remove-address.ts';
import { updateAddress } from './use-cases/update-address.ts';
import { updateCustomer } from './use-cases/update-customer.ts';

export const customersRouter = router({
  list: procedure('customers.list')
    .meta({ does: 'Finds customers by name, phone or email, a page at a time.' })
    .input(ListCustomers)
    .output(CustomerPage)
    .query(query(listCustomers)),
  get: procedure('customers.get', 'customer/unknown')
    .meta({ does: 'Shows one customer with their addresses.' })
    .input(CustomerRef)
    .output(CustomerDetails)
    .query(query(getCustomer)),
  create: procedure('customers.create', 'customer/no-way-to-reach')
    .meta({
      does: 'Records a customer who has no account: a caller, or someone at the counter.',
      touches: ['customers'],
    })
    .input(keyed(CreateCustomer))
    .output(CustomerDetails)
    .mutation(command(createCustomer)),
  update: procedure('customers.update', 'customer/unknown', 'customer/no-way-to-reach')
    .meta({ does: 'Changes what is known of a customer.', touches: ['customers', 'bookings'] })
    .input(keyed(UpdateCustomer))
    .output(CustomerDetails)
    .mutation(command(updateCustomer)),
  addresses: router({
    list: procedure('customers.addresses.list', 'customer/unknown')
      .meta({ does: 'Lists the addresses of a customer.' })
      .input(CustomerRef)
      .output(AddressList)
      .query(query(listAddresses)),
    add: procedure('customers.addresses.add', 'customer/unknown', 'customer/too-many-addresses')
      .meta({ does: 'Adds an address to a customer.', touches: ['customers'] })
      .input(keyed(AddAddress))
      .output(AddressView)
      .mutation(command(addAddress)),
    update: procedure('customers.addresses.update', 'customer/unknown', 'customer/address-unknown')
      .meta({ does: 'Changes an address of a customer.', touches: ['customers'] })
      .input(keyed(UpdateAddress))
      .output(AddressView)
      .mutation(command(updateAddress)),
    remove: procedure('customers.addresses.remove', 'customer/unknown', 'customer/address-unknown')
      .meta({ does: 'Removes an address of a customer.', touches: ['customers'] })
      .input(keyed(RemoveAddress))
      .output(done)
      .mutation(command(removeAddress)),
  }),
});
