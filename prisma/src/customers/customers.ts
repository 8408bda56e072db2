import type { Accounts, CustomerSearch, Customers, Guests } from '@bling/api/ports';
import { type Address, type Customer, type CustomerFact, phoneSought, customerShown } from '@bling/domain/customers';
import type { ActorScope, CustomerId } from '@bling/domain/kernel';
import type { Address as AddressRow, Customer as Row, Prisma } from '../../generated/client.ts';
import { instantOf, knowing, saving, type Transaction } from '../transaction.ts';

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

const toCustomer = ({ addresses, ...row }: Row & { readonly addresses: readonly AddressRow[] }): Customer => ({
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
  createdAt: instantOf(row.createdAt),
});

const toRow = ({ addresses: _, createdAt, tags, ...customer }: Customer) => ({
  ...customer,
  tags: [...tags],
  createdAt: new Date(createdAt),
});

const addressRows = ({ id: customerId, addresses }: Customer) =>
  addresses.map(({ position, lines, ...address }, place) => ({
    ...address,
    lines: [...lines],
    customerId,
    place,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
  }));

const withAddresses = { addresses: { orderBy: { place: 'asc' } } } as const;

const inScope = (scope: ActorScope): Prisma.CustomerWhereInput => {
  switch (scope.reach) {
    case 'all':
      return {};
    case 'customer':
      return { id: scope.customerId };
    // A customer belongs to no site: of a grant by site only one's own is left.
    case 'sites':
      return { id: { in: scope.customerId === null ? [] : [scope.customerId] } };
    default:
      return { id: { in: [] } };
  }
};

const matching = (search: string | null): Prisma.CustomerWhereInput => {
  if (search === null) return {};
  const number = phoneSought(search);
  return {
    OR: [
      { name: { contains: search, mode: 'insensitive' } },
      { email: { contains: search, mode: 'insensitive' } },
      ...(number === null ? [] : [{ phone: { contains: number } }]),
    ],
  };
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The cursor names the last row seen: its name and its id, in that order. */
const after = (cursor: string | undefined): Prisma.CustomerWhereInput => {
  if (cursor === undefined) return {};
  const [id = '', ...name] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const last = name.join(' ');
  if (!UUID.test(id)) return {};
  return { OR: [{ name: { gt: last } }, { name: last, id: { gt: id } }] };
};
const cursorAt = ({ id, name }: Customer): string => Buffer.from(`${id} ${name}`).toString('base64url');

/** A customer as others print them. */
export type Contact = Pick<Customer, 'id' | 'userId' | 'name' | 'phone' | 'email' | 'noShowCount'>;
export type CustomersAdapter = Customers &
  Guests & {
    readonly contacts: (ids: readonly CustomerId[]) => Promise<ReadonlyMap<CustomerId, Contact>>;
    /** Guests who left the same phone or email. */
    readonly guestsReachableBy: (reach: {
      readonly phone: string | null;
      readonly email: string | null;
    }) => Promise<readonly CustomerId[]>;
  };

export const prismaCustomers = (transaction: Transaction): CustomersAdapter => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'customer');
  const found = (row: (Row & { readonly addresses: readonly AddressRow[] }) | null) => known(row && toCustomer(row));
  const list = async ({ scope, search, cursor, limit }: CustomerSearch) => {
    const rows = await prisma.customer.findMany({
      where: { AND: [{ deletedAt: null }, inScope(scope), matching(search), after(cursor)] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const customers = rows.slice(0, limit).map((row) => toCustomer({ ...row, addresses: [] }));
    const last = customers.at(-1);
    return {
      items: customers.map((customer) => ({ ...customer, hasAccount: customer.userId !== null })),
      nextCursor: rows.length > limit && last !== undefined ? cursorAt(last) : null,
    };
  };
  const keepAddresses = async (customer: Customer): Promise<void> => {
    await prisma.address.deleteMany({ where: { customerId: customer.id } });
    await prisma.address.createMany({ data: addressRows(customer) });
  };
  const save = saving<Customer, CustomerFact>(transaction, {
    kind: 'customer',
    shown: customerShown,
    create: (next) => prisma.customer.create({ data: toRow(next) }),
    update: async (next, version) =>
      (await prisma.customer.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
  });

  return {
    find: async (id) => found(await prisma.customer.findUnique({ where: { id }, include: withAddresses })),
    ofUser: async (userId) =>
      found(await prisma.customer.findFirst({ where: { userId, deletedAt: null }, include: withAddresses })),
    list,
    save: async (change) => {
      await save(change);
      if (change.facts.some(({ type }) => type.startsWith('customer/address'))) await keepAddresses(change.next);
    },
    contacts: async (ids) => {
      const rows = await prisma.customer.findMany({ where: { id: { in: [...new Set(ids)] } } });
      return new Map(rows.map((row) => [row.id, row]));
    },
    guestsReachableBy: async ({ phone, email }) => {
      const ways = [...(phone === null ? [] : [{ phone }]), ...(email === null ? [] : [{ email }])];
      const rows = await prisma.customer.findMany({
        where: { userId: null, OR: ways },
        select: { id: true },
        orderBy: { createdAt: 'desc' },
        take: 100,
      });
      return rows.map(({ id }) => id);
    },
  };
};

/** The people behind accounts, as identity knows them. */
export const prismaAccounts = ({ prisma }: Transaction): Accounts => ({
  person: (id) => prisma.user.findUnique({ where: { id }, select: { fullName: true, email: true } }),
});
