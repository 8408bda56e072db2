import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

export const pascal = (path: string): string =>
  path
    .split('.')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('');

/** Where a schema's interface lives, and what it is called. */
export type Named = { readonly name: string; readonly feature: string };

/**
 * A contract's exported schemas keep their names: what is `BookingView` in the api is `BookingView` in the client. When
 * two features export one name, the second is called after its feature.
 */
export const exportedNames = async (api: string, features: readonly string[]): Promise<ReadonlyMap<unknown, Named>> => {
  const names = new Map<unknown, Named>();
  const taken = new Set<string>();
  for (const feature of features) {
    const file = join(api, feature, 'contract.ts');
    if (!existsSync(file)) continue;
    const module: Record<string, unknown> = await import(pathToFileURL(file).href);
    for (const [exported, value] of Object.entries(module)) {
      if (!(value instanceof z.ZodObject) || names.has(value) || !/^[A-Z]/u.test(exported)) continue;
      const name = taken.has(exported) ? `${pascal(feature)}${exported}` : exported;
      taken.add(name);
      names.set(value, { name, feature });
    }
  }
  return names;
};

export const featuresOf = (api: string): readonly string[] =>
  readdirSync(api)
    .filter((feature) => existsSync(join(api, feature, 'router.ts')))
    .sort();
