import type { Address, Consent, Customer } from '@bling/domain/customers';
import type { Address as AddressRow, Consent as ConsentRow, Customer as Row } from '../../generated/client.ts';
import { dateOrNull, instantOf, instantOrNull, stored } from '../transaction.ts';

export type Whole = Row & { readonly addresses: readonly AddressRow[]; readonly consents: readonly ConsentRow[] };

const toAddress = ({
  id,
  lines,
  postcode,
  city,
  country,
  lat,
  lng,
  accessNote,
  water,
  power,
}: AddressRow): Address => ({
  id,
  lines,
  postcode,
  city,
  country,
  position: lat === null || lng === null ? null : { lat, lng },
  accessNote,
  water,
  power,
});

const toConsent = ({ purpose, given, at, source, wording }: ConsentRow): Consent => ({
  purpose: stored(purpose),
  given,
  at: instantOf(at),
  source: stored(source),
  wording,
});

export const toCustomer = ({ addresses, consents, ...row }: Whole): Customer => ({
  id: row.id,
  version: row.version,
  userId: row.userId,
  name: row.name,
  phone: row.phone,
  email: row.email,
  tags: row.tags,
  notes: row.notes,
  noShowCount: row.noShowCount,
  addresses: addresses.map(toAddress),
  consents: consents.map(toConsent),
  references: row.externalRefs,
  mergedInto: row.mergedInto,
  erasedAt: instantOrNull(row.erasedAt),
  createdAt: instantOf(row.createdAt),
});

export const toRow = (whole: Customer) => {
  const { addresses: _, consents: __, references, createdAt, erasedAt, tags, ...customer } = whole;
  return {
    ...customer,
    tags: [...tags],
    externalRefs: [...references],
    erasedAt: dateOrNull(erasedAt),
    createdAt: new Date(createdAt),
  };
};

export const addressRows = ({ id: customerId, addresses }: Customer) =>
  addresses.map(({ position, lines, ...address }, place) => ({
    ...address,
    lines: [...lines],
    customerId,
    place,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
  }));

export const consentRows = ({ id: customerId, consents }: Customer) =>
  consents.map(({ at, ...consent }, place) => ({ ...consent, at: new Date(at), customerId, place }));
