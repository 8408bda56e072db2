import { command, procedure, query, router } from '../application.ts';
import { done, pageRequest } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AddAddress,
  AddressList,
  AddressView,
  CreateCustomer,
  CreateFleet,
  CustomerDetails,
  CustomerPage,
  CustomerRef,
  FleetPage,
  FleetRef,
  FleetView,
  ListCustomers,
  RemoveAddress,
  UpdateAddress,
  UpdateCustomer,
  UpdateFleet,
} from './contract.ts';
import {
  ClaimCustomer,
  Claimed,
  ImportCustomers,
  ImportVerdicts,
  MergeCustomers,
  PersonalFile,
  SetConsent,
} from './people.ts';
import { addAddress } from './use-cases/add-address.ts';
import { claimCustomer } from './use-cases/claim-customer.ts';
import { createCustomer } from './use-cases/create-customer.ts';
import { createFleet } from './use-cases/create-fleet.ts';
import { eraseCustomer } from './use-cases/erase-customer.ts';
import { exportCustomer } from './use-cases/export-customer.ts';
import { getCustomer } from './use-cases/get-customer.ts';
import { getFleet } from './use-cases/get-fleet.ts';
import { importCustomers } from './use-cases/import-customers.ts';
import { listAddresses } from './use-cases/list-addresses.ts';
import { listCustomers } from './use-cases/list-customers.ts';
import { listFleets } from './use-cases/list-fleets.ts';
import { mergeCustomers } from './use-cases/merge-customers.ts';
import { removeAddress } from './use-cases/remove-address.ts';
import { setConsent } from './use-cases/set-consent.ts';
import { updateAddress } from './use-cases/update-address.ts';
import { updateCustomer } from './use-cases/update-customer.ts';
import { updateFleet } from './use-cases/update-fleet.ts';

/** What stands in the way of changing a record. */
const changing = ['customer/unknown', 'customer/merged', 'customer/erased'] as const;
const joining = [
  ...changing,
  'customer/same',
  'customer/keeps-account',
  'customer/two-accounts',
  'customer/too-much-to-join',
] as const;
const everything = ['customers', 'vehicles', 'bookings'];

const fleetsRouter = router({
  list: procedure('customers.fleets.list')
    .meta({ does: 'Lists the companies that pay on account, a page at a time.' })
    .input(pageRequest)
    .output(FleetPage)
    .query(query(listFleets)),
  get: procedure('customers.fleets.get', 'fleet/unknown')
    .meta({ does: 'Shows one company’s account.' })
    .input(FleetRef)
    .output(FleetView)
    .query(query(getFleet)),
  create: procedure('customers.fleets.create', ...changing, 'fleet/name-taken')
    .meta({ does: 'Opens an account for a company.', touches: ['customers.fleets'] })
    .input(keyed(CreateFleet))
    .output(FleetView)
    .mutation(command(createFleet)),
  update: procedure('customers.fleets.update', ...changing, 'fleet/unknown', 'fleet/name-taken')
    .meta({ does: 'Changes the terms of a company’s account.', touches: ['customers.fleets'] })
    .input(keyed(UpdateFleet))
    .output(FleetView)
    .mutation(command(updateFleet)),
});

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
  update: procedure('customers.update', ...changing, 'customer/no-way-to-reach')
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
    add: procedure('customers.addresses.add', ...changing, 'customer/too-many-addresses')
      .meta({ does: 'Adds an address to a customer.', touches: ['customers'] })
      .input(keyed(AddAddress))
      .output(AddressView)
      .mutation(command(addAddress)),
    update: procedure('customers.addresses.update', ...changing, 'customer/address-unknown')
      .meta({ does: 'Changes an address of a customer.', touches: ['customers'] })
      .input(keyed(UpdateAddress))
      .output(AddressView)
      .mutation(command(updateAddress)),
    remove: procedure('customers.addresses.remove', ...changing, 'customer/address-unknown')
      .meta({ does: 'Removes an address of a customer.', touches: ['customers'] })
      .input(keyed(RemoveAddress))
      .output(done)
      .mutation(command(removeAddress)),
  }),
  consents: router({
    set: procedure('customers.consents.set', ...changing)
      .meta({ does: 'Keeps what a customer agreed to or took back, with the words they saw.', touches: ['customers'] })
      .input(keyed(SetConsent))
      .output(CustomerDetails)
      .mutation(command(setConsent)),
  }),
  merge: procedure('customers.merge', ...joining)
    .meta({ does: 'Makes one record of two that are the same person.', touches: everything, dangerous: true })
    .input(keyed(MergeCustomers))
    .output(CustomerDetails)
    .mutation(command(mergeCustomers)),
  claim: procedure('customers.claim', ...joining, 'customer/no-account', 'customer/unproven')
    .meta({ does: 'Gives an account what its owner did as a guest.', touches: everything })
    .input(keyed(ClaimCustomer))
    .output(Claimed)
    .mutation(command(claimCustomer)),
  export: procedure('customers.export', 'customer/unknown')
    .meta({ does: 'Shows everything that is held of a person.' })
    .input(CustomerRef)
    .output(PersonalFile)
    .query(query(exportCustomer)),
  erase: procedure(
    'customers.erase',
    'customer/unknown',
    'customer/merged',
    'customer/has-open-bookings',
    'customer/fleet-contact',
    'customer/works-here',
  )
    .meta({ does: 'Forgets a person and keeps the books.', touches: everything, dangerous: true })
    .input(keyed(CustomerRef))
    .output(done)
    .mutation(command(eraseCustomer)),
  import: procedure('customers.import')
    .meta({ does: 'Takes customers over from another system, all rows or none.', touches: ['customers'] })
    .input(keyed(ImportCustomers))
    .output(ImportVerdicts)
    .mutation(command(importCustomers)),
  fleets: fleetsRouter,
});
