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
  list: procedure('customers.list').input(ListCustomers).output(CustomerPage).query(query(listCustomers)),
  get: procedure('customers.get', 'customer/unknown')
    .input(CustomerRef)
    .output(CustomerDetails)
    .query(query(getCustomer)),
  create: procedure('customers.create', 'customer/no-way-to-reach')
    .input(keyed(CreateCustomer))
    .output(CustomerDetails)
    .mutation(command(createCustomer)),
  update: procedure('customers.update', 'customer/unknown', 'customer/no-way-to-reach')
    .input(keyed(UpdateCustomer))
    .output(CustomerDetails)
    .mutation(command(updateCustomer)),
  addresses: router({
    list: procedure('customers.addresses.list', 'customer/unknown')
      .input(CustomerRef)
      .output(AddressList)
      .query(query(listAddresses)),
    add: procedure('customers.addresses.add', 'customer/unknown', 'customer/too-many-addresses')
      .input(keyed(AddAddress))
      .output(AddressView)
      .mutation(command(addAddress)),
    update: procedure('customers.addresses.update', 'customer/unknown', 'customer/address-unknown')
      .input(keyed(UpdateAddress))
      .output(AddressView)
      .mutation(command(updateAddress)),
    remove: procedure('customers.addresses.remove', 'customer/unknown', 'customer/address-unknown')
      .input(keyed(RemoveAddress))
      .output(done)
      .mutation(command(removeAddress)),
  }),
});
