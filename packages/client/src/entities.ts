/** What has a name and counts its changes. */
export type Entity = { readonly id: string; readonly version: number };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isEntity = (value: unknown): value is Entity =>
  isRecord(value) && typeof value['id'] === 'string' && typeof value['version'] === 'number';

const mapList = (list: readonly unknown[], change: (entity: Entity) => unknown): readonly unknown[] => {
  const next = list.map((item) => mapEntities(item, change));
  return next.some((item, index) => item !== list[index]) ? next : list;
};

/**
 * Changes the entities of an answer, wherever it holds them: it may be one, a list, an object with lists (a page, a
 * board), or the pages of an infinite list. What has not changed stays the same object.
 */
export function mapEntities(data: unknown, change: (entity: Entity) => unknown): unknown {
  if (isEntity(data)) return change(data);
  if (Array.isArray(data)) return mapList(data, change);
  if (!isRecord(data)) return data;
  const entries = Object.entries(data).map(
    ([name, value]) => [name, Array.isArray(value) ? mapList(value, change) : value] as const,
  );
  return entries.some(([name, value]) => value !== data[name]) ? Object.fromEntries(entries) : data;
}
