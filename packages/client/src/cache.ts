import { type QueryClient, type QueryFilters, replaceEqualDeep } from '@tanstack/react-query';
import type { Api } from './api.ts';
import { mapEntities } from './entities.ts';

/** The queries of a path, or of a room of paths: `bookings.board`, `bookings`. */
export const queriesOf = (path: string): QueryFilters => ({ queryKey: [path.split('.')] });

/**
 * Asks again for what mutations and live news make stale, whoever called them and how. Answers how to stop; to be called
 * once a query client.
 */
export const keepFresh = ({ onTouched }: Pick<Api, 'onTouched'>, queries: QueryClient): (() => void) =>
  onTouched(({ touches }) => {
    for (const path of touches) void queries.invalidateQueries(queriesOf(path));
  });

/**
 * `structuralSharing` of a query client whose entities never go back: an answer that was sent before a change, and came
 * after it, does not undo the change on the screen.
 */
export const keepNewest = (before: unknown, after: unknown): unknown => {
  const known = new Map<string, { readonly version: number }>();
  mapEntities(before, (entity) => {
    known.set(entity.id, entity);
    return entity;
  });
  const newest = mapEntities(after, (entity) => {
    const shown = known.get(entity.id);
    return shown !== undefined && shown.version > entity.version ? shown : entity;
  });
  return replaceEqualDeep(before, newest);
};
