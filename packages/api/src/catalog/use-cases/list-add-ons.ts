import { ok } from '@bling/domain/kernel';
import type { CatalogPorts } from '../ports.ts';

export const listAddOns =
  ({ addOns }: CatalogPorts) =>
  async () => {
    const active = (await addOns.all()).filter(({ status }) => status === 'active');
    return ok({ items: active });
  };
