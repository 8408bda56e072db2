import type { TaxRates } from '@bling/api/ports';
import { type CategoryRate, type TaxRate, type TaxRateFact, taxRateShown } from '@bling/domain/pricing';
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

const OF_CATEGORIES = `select category_id as "categoryId", basis_points as "basisPoints" from pricing.tax_rate
  where category_id = any($1::uuid[]) and not removed`;

export const prismaTaxRates = (transaction: Transaction): TaxRates => {
  const { prisma, sql } = transaction;
  const known = knowing(transaction, 'tax-rate');
  return {
    find: async (categoryId) => {
      const row = await prisma.taxRate.findUnique({ where: { categoryId } });
      return known(row && toRate(row));
    },
    all: async () =>
      (await prisma.taxRate.findMany({ where: { removed: false }, orderBy: { categoryId: 'asc' } })).map(toRate),
    ofCategories: (ids) => sql<CategoryRate>('tax-rate.of-categories', OF_CATEGORIES, [ids]),
    save: saving<TaxRate, TaxRateFact>(transaction, {
      kind: 'tax-rate',
      shown: taxRateShown,
      create: (next) => prisma.taxRate.create({ data: toRow(next) }),
      update: async (next, version) =>
        (await prisma.taxRate.updateMany({ where: { categoryId: next.id, version }, data: toRow(next) })).count,
    }),
  };
};
