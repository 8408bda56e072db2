import type { TaxRates } from '@bling/api/ports';
import type { Transaction } from '../transaction.ts';

export const prismaTaxRates = ({ prisma }: Transaction): TaxRates => ({
  ofCategories: (ids) =>
    prisma.taxRate.findMany({
      where: { categoryId: { in: [...ids] } },
      select: { categoryId: true, basisPoints: true },
    }),
});
