import type { Accounts, CustomerSearch, Customers, Guests, Ways, Whose } from '@bling/api/ports';
import { type Customer, type CustomerFact, customerShown, phoneSought } from '@bling/domain/customers';
import type { ActorScope, CustomerId, UserId } from '@bling/domain/kernel';
import type { Prisma } from '../../generated/client.ts';
import { knowing, saving, type Transaction } from '../transaction.ts';
import { after, pageOf } from './cursor.ts';
import { addressRows, consentRows, toCustomer, toRow, type Whole } from './rows.ts';

const whole = { addresses: { orderBy: { place: 'asc' } }, consents: { orderBy: { place: 'asc' } } } as const;
/** Neither joined with another nor forgotten: what the search indexes hold. */
const there = { deletedAt: null, mergedInto: null, erasedAt: null };

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

/** Fewer letters are in too many rows for an index to find them inside of words. */
const TRIGRAM = 3;
const startsOfWords = (search: string) => [
  { startsWith: search, mode: 'insensitive' as const },
  { contains: ` ${search}`, mode: 'insensitive' as const },
];

const matching = (search: string | null): Prisma.CustomerWhereInput => {
  if (search === null) return {};
  const number = phoneSought(search);
  const words = search.length < TRIGRAM ? startsOfWords(search) : [{ contains: search, mode: 'insensitive' as const }];
  return {
    OR: [
      ...words.flatMap((like) => [{ name: like }, { email: like }]),
      ...(number === null ? [] : [{ phone: number.length < TRIGRAM ? { startsWith: number } : { contains: number } }]),
    ],
  };
};

/** A customer as others print them. */
export type Contact = Pick<Customer, 'id' | 'userId' | 'name' | 'phone' | 'email' | 'noShowCount'>;
export type CustomersAdapter = Customers &
  Guests & {
    readonly contacts: (ids: readonly CustomerId[]) => Promise<ReadonlyMap<CustomerId, Contact>>;
    /** Whose name, phone or email has the words in it. */
    readonly idsLike: (words: string, most: number) => Promise<readonly CustomerId[]>;
    /** The customer who is meant, or the guests who left the same phone or email. */
    readonly idsOf: (whose: Whose) => Promise<readonly CustomerId[]>;
  };

const MOST_KNOWN = 2000;
const KNOWN = `select id from customers.customer
  where merged_into is null and erased_at is null
    and (external_refs && $1::text[] or phone = any($2::text[]) or email = any($3::text[]))
  order by created_at, id limit ${MOST_KNOWN}`;

const REACHABLE = `select id from customers.customer
  where user_id is null and (phone = $1 or email = $2) order by created_at desc limit 100`;

const readingOn = (transaction: Transaction) => {
  const { prisma, sql } = transaction;
  const known = knowing(transaction, 'customer');
  const found = (row: Whole | null) => known(row && toCustomer(row));
  const find = async (id: CustomerId) => found(await prisma.customer.findUnique({ where: { id }, include: whole }));
  const oldestFirst = async (where: Prisma.CustomerWhereInput, take: number) => {
    const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
    return (await prisma.customer.findMany({ where, include: whole, orderBy, take })).map((row) => {
      const customer = toCustomer(row);
      known(customer);
      return customer;
    });
  };
  const locked = (name: string, mode: string) => async (id: CustomerId) => {
    await sql(name, `select 1 from customers.customer where id = $1 for ${mode}`, [id]);
    return find(id);
  };
  return {
    find,
    lock: locked('customer.lock', 'update'),
    engage: locked('customer.engage', 'share'),
    ofUser: async (userId: UserId) =>
      found(await prisma.customer.findFirst({ where: { userId, deletedAt: null }, include: whole })),
    list: async ({ scope, search, cursor, limit }: CustomerSearch) => {
      const onwards = await after(cursor, (id) => prisma.customer.findUnique({ where: { id } }));
      const rows = await prisma.customer.findMany({
        where: { AND: [there, inScope(scope), matching(search), onwards] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit + 1,
      });
      const customers = rows.map((row) => toCustomer({ ...row, addresses: [], consents: [] }));
      return pageOf(
        customers.map((customer) => ({ ...customer, hasAccount: customer.userId !== null })),
        limit,
      );
    },
    guestsWith: (email: string, limit: number) => oldestFirst({ ...there, userId: null, email }, limit),
    known: async ({ references, phones, emails }: Ways) => {
      await sql('customer.import-turn', 'select pg_advisory_xact_lock(7)', []);
      const rows = await sql<{ id: CustomerId }>('customer.known', KNOWN, [references, phones, emails]);
      return oldestFirst({ id: { in: rows.map(({ id }) => id) } }, MOST_KNOWN);
    },
  };
};

/** Those who were joined with another are printed as the one who stays. */
const contactsOn = ({ prisma }: Transaction) => {
  const contacts = async (ids: readonly CustomerId[]): Promise<ReadonlyMap<CustomerId, Contact>> => {
    const rows = await prisma.customer.findMany({ where: { id: { in: [...new Set(ids)] } } });
    const joined = rows.flatMap(({ mergedInto }) => mergedInto ?? []);
    const keepers = joined.length === 0 ? new Map<CustomerId, Contact>() : await contacts(joined);
    return new Map(rows.map((row) => [row.id, keepers.get(row.mergedInto ?? '') ?? row]));
  };
  return contacts;
};

const INSERT = `insert into customers.customer (id, version, user_id, name, phone, email, tags, notes, no_show_count,
    external_refs, merged_into, erased_at, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const insertedOf = (next: Customer): readonly unknown[] => {
  const { id, version, userId, name, phone, email, tags, notes, noShowCount, references } = next;
  const { mergedInto, erasedAt, createdAt } = next;
  const kept = [id, version, userId, name, phone, email, tags, notes, noShowCount];
  return [...kept, references, mergedInto, erasedAt, createdAt];
};

/** Facts after which the rows beside the customer's own are written anew. */
const WHOLE = new Set(['customer/joined', 'customer/merged', 'customer/erased']);

export const prismaCustomers = (transaction: Transaction): CustomersAdapter => {
  const { prisma, sql, send } = transaction;
  const save = saving<Customer, CustomerFact>(transaction, {
    kind: 'customer',
    shown: customerShown,
    create: (next) => send('customer.insert', INSERT, insertedOf(next)),
    update: async (next, version) =>
      (await prisma.customer.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
  });
  const keepAddresses = async (customer: Customer): Promise<void> => {
    await prisma.address.deleteMany({ where: { customerId: customer.id } });
    await prisma.address.createMany({ data: addressRows(customer) });
  };
  const keepConsents = async (customer: Customer): Promise<void> => {
    await prisma.consent.deleteMany({ where: { customerId: customer.id } });
    await prisma.consent.createMany({ data: consentRows(customer) });
  };

  return {
    ...readingOn(transaction),
    save: async (change) => {
      await save(change);
      const tells = (start: string) => change.facts.some(({ type }) => type.startsWith(start) || WHOLE.has(type));
      // A drop's rows go before the keep's come: an address has one owner.
      if (tells('customer/address')) await keepAddresses(change.next);
      if (tells('customer/consent')) await keepConsents(change.next);
    },
    contacts: contactsOn(transaction),
    idsLike: async (words, take) => {
      const where = { AND: [there, matching(words)] };
      return (await prisma.customer.findMany({ where, select: { id: true }, orderBy: { name: 'asc' }, take })).map(
        ({ id }) => id,
      );
    },
    idsOf: async (whose) => {
      if ('customerId' in whose) return [whose.customerId];
      const { phone, email } = whose.guest;
      return (await sql<{ id: CustomerId }>('customer.guests-reachable', REACHABLE, [phone, email])).map(
        ({ id }) => id,
      );
    },
  };
};

/** The people behind accounts, as identity knows them. */
export const prismaAccounts = ({ prisma }: Transaction): Accounts => ({
  person: (id) => prisma.user.findUnique({ where: { id }, select: { fullName: true, email: true } }),
  verifiedEmail: async (id) => {
    const user = await prisma.user.findFirst({ where: { id, status: 'active', emailVerifiedAt: { not: null } } });
    return user?.email ?? null;
  },
  worksHere: async (userId) => (await prisma.userRole.count({ where: { userId, roleName: { not: 'client' } } })) > 0,
});
