import type { TaxRates } from '@bling/api/ports';
import { type TaxRate, type TaxRateFact, taxRateShown } from '@bling/domain/pricing';
import type { TaxRate as Row } from '../../generated/client.ts';
import { knowing, saving, type Transaction } from '../transaction.ts';

const toRate = ({ categoryId, version, basisPoints, removed }: Row): TaxRate => ({
  id: categoryId,
  version,
  categoryId,
  basisPoints,
  removed,
});
const toRow = ({ id: _, ...rate }: TaxRate) => rate;

export const prismaTaxRates = (transaction: Transaction): TaxRates => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'tax-rate');
  return {
    find: async (categoryId) => {
      const row = await prisma.taxRate.findUnique({ where: { categoryId } });
      return known(row && toRate(row));
    },
    all: async () =>
      (await prisma.taxRate.findMany({ where: { removed: false }, orderBy: { categoryId: 'asc' } })).map(toRate),
    ofCategories: (ids) =>
      prisma.taxRate.findMany({
        where: { categoryId: { in: [...ids] }, removed: false },
        select: { categoryId: true, basisPoints: true },
      }),
    save: saving<TaxRate, TaxRateFact>(transaction, {
      kind: 'tax-rate',
      shown: taxRateShown,
      create: (next) => prisma.taxRate.create({ data: toRow(next) }),
      update: async (next, version) =>
        (await prisma.taxRate.updateMany({ where: { categoryId: next.id, version }, data: toRow(next) })).count,
    }),
  };
};
