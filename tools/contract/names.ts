import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

export const pascal = (path: string): string =>
  path
    .split('.')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('');

/** A contract's exported schemas keep their names: what is `BookingView` in the api is `BookingView` in the client. */
export const exportedNames = async (features: string): Promise<ReadonlyMap<unknown, string>> => {
  const names = new Map<unknown, string>();
  const files = readdirSync(features)
    .map((feature) => join(features, feature, 'contract.ts'))
    .filter((file) => existsSync(file));
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(file).href);
    for (const [name, value] of Object.entries(module)) if (value instanceof z.ZodObject) names.set(value, name);
  }
  return names;
};
