import {
  type Address,
  type Consent,
  consentPurposes,
  type Customer,
  MOST_ADDRESSES,
  MOST_NOTES,
  MOST_TAGS,
} from '@bling/domain/customers';
import * as z from 'zod';
import { emailAddress, idOf, instant, line, pageOf, pageRequest, phoneNumber, text } from '../kernel/contract.ts';

const position = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });

/** Of an input: the output's object would drop what it does not know without a word. */
const givenPosition = z.strictObject(position.shape).nullable();

const addressShape = {
  lines: z.array(line(120)).min(1).max(4),
  postcode: line(20),
  city: line(80),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .max(2)
    .meta({ description: 'ISO 3166-1 alpha-2' }),
  position: position.nullable(),
  accessNote: text(300).nullable(),
  water: z.boolean(),
  power: z.boolean(),
};

export const AddressView = z.object({
  id: idOf('Address'),
  ...addressShape,
  lines: z.array(z.string().max(120)).min(1).max(4),
  postcode: z.string().max(20),
  city: z.string().max(80),
  accessNote: z.string().max(300).nullable(),
}) satisfies z.ZodType<Address>;

export const CustomerView = z.object({
  id: idOf('Customer'),
  version: z.int().min(0).max(1_000_000),
  name: z.string().max(120),
  phone: z.string().max(30).nullable(),
  email: z.string().max(254).nullable(),
  hasAccount: z.boolean(),
  noShowCount: z.int().min(0).max(100_000),
  createdAt: instant,
}) satisfies z.ZodType<Pick<Customer, 'id' | 'version' | 'name' | 'phone' | 'email' | 'noShowCount' | 'createdAt'>>;

const consentPurpose = z.enum(consentPurposes);
export const ConsentView = z.object({
  purpose: consentPurpose,
  given: z.boolean(),
  at: instant,
  source: z.enum(['self', 'staff']),
  wording: z.string().max(40),
}) satisfies z.ZodType<Consent>;

export const CustomerDetails = z.object({
  ...CustomerView.shape,
  consents: z
    .array(ConsentView)
    .max(consentPurposes.length)
    .meta({ description: 'The last answer for each purpose; what was never asked is not there' }),
  addresses: z.array(AddressView).max(MOST_ADDRESSES),
  isErased: z.boolean().meta({ description: 'They asked to be forgotten: nothing is known and nothing changes' }),
  house: z
    .object({ tags: z.array(z.string().max(40)).max(MOST_TAGS), notes: z.string().max(MOST_NOTES).nullable() })
    .nullable()
    .meta({ description: 'The house’s own words; null for the customer themselves' }),
});

export const CustomerRef = z.strictObject({ customerId: idOf('Customer') });
export const ListCustomers = z.strictObject({ ...pageRequest.shape, search: text(80).optional() });
export const CustomerPage = pageOf(CustomerView);
export const CreateCustomer = z.strictObject({
  name: line(120),
  phone: phoneNumber.optional(),
  email: emailAddress.optional(),
});
export const UpdateCustomer = z.strictObject({
  customerId: idOf('Customer'),
  version: z.int().min(1).max(1_000_000),
  name: line(120).optional(),
  phone: phoneNumber.nullable().optional(),
  email: emailAddress.nullable().optional(),
  tags: z.array(line(40)).max(MOST_TAGS).optional(),
  notes: text(MOST_NOTES).nullable().optional(),
});
export const AddAddress = z.strictObject({
  customerId: idOf('Customer'),
  address: z.strictObject({ ...addressShape, position: givenPosition }),
});
export const UpdateAddress = z.strictObject({
  customerId: idOf('Customer'),
  addressId: idOf('Address'),
  address: z.strictObject({ ...addressShape, position: givenPosition }),
});
export const RemoveAddress = z.strictObject({ customerId: idOf('Customer'), addressId: idOf('Address') });
export const AddressList = z.object({ items: z.array(AddressView).max(MOST_ADDRESSES) });

export { CreateFleet, FleetPage, FleetRef, FleetView, UpdateFleet } from './fleets.ts';
