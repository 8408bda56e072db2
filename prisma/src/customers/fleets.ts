import type { FleetAccounts } from '@bling/api/ports';
import { type FleetAccount, type FleetFact, fleetShown } from '@bling/domain/customers';
import type { FleetAccount as Row } from '../../generated/client.ts';
import { instantOf, knowing, saving, type Transaction } from '../transaction.ts';
import { after, pageOf } from './cursor.ts';

const toFleet = ({ creditAmount, creditCurrency, updatedAt: _, createdAt, ...row }: Row): FleetAccount => ({
  ...row,
  creditLimit: { amount: Number(creditAmount), currency: creditCurrency },
  createdAt: instantOf(createdAt),
});
const toRow = ({ creditLimit, createdAt, ...fleet }: FleetAccount) => ({
  ...fleet,
  creditAmount: BigInt(creditLimit.amount),
  creditCurrency: creditLimit.currency,
  createdAt: new Date(createdAt),
});

export const prismaFleets = (transaction: Transaction): FleetAccounts => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'fleet');
  const found = (row: Row | null) => known(row && toFleet(row));
  const inOrder = [{ name: 'asc' }, { id: 'asc' }] as const;
  return {
    find: async (id) => found(await prisma.fleetAccount.findUnique({ where: { id } })),
    save: saving<FleetAccount, FleetFact>(transaction, {
      kind: 'fleet',
      shown: fleetShown,
      create: (next) => prisma.fleetAccount.create({ data: toRow(next) }),
      update: async (next, version) =>
        (await prisma.fleetAccount.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
    }),
    list: async ({ cursor, limit }) => {
      const rows = await prisma.fleetAccount.findMany({
        where: await after(cursor, (id) => prisma.fleetAccount.findUnique({ where: { id } })),
        orderBy: [...inOrder],
        take: limit + 1,
      });
      return pageOf(rows.map(toFleet), limit);
    },
    named: async (name) =>
      found(await prisma.fleetAccount.findFirst({ where: { name: { equals: name, mode: 'insensitive' } } })),
    ofContact: async (contactId) =>
      (await prisma.fleetAccount.findMany({ where: { contactId }, orderBy: [...inOrder] })).flatMap(
        (row) => found(row) ?? [],
      ),
  };
};
