import type { Instant, Result } from '@bling/domain/kernel';
import type { Query, QueryClient } from '@tanstack/react-query';
import type { Api } from './api.ts';
import { queriesOf } from './cache.ts';
import { type Entity, isEntity, mapEntities } from './entities.ts';
import type { Given, MutationPath } from './paths.ts';

/** Shows at once what a mutation will do; `null`, or a refusal, leaves an entry as it is. */
export type Decide<P extends MutationPath, E extends Entity> = (
  entity: E,
  input: Given<P>,
  now: Instant,
) => E | Result<E, unknown> | null;

/** What was shown ahead of the answer. */
export type Patch = {
  readonly rollback: () => void;
  /** The answer came: its version is the true one. */
  readonly settle: (answer: unknown) => void;
};
/** Callbacks for `useMutation`, and `run` for calls without it. */
export type Optimistic<P extends MutationPath> = {
  readonly onMutate: (input: Given<P>) => Promise<Patch>;
  readonly onSuccess: (answer: unknown, input: unknown, patch: Patch | undefined) => void;
  readonly onError: (error: unknown, input: unknown, patch: Patch | undefined) => void;
  readonly run: <T>(input: Given<P>, send: () => Promise<T>) => Promise<T>;
};
type Shown = { readonly query: Query; readonly before: Entity; readonly after: Entity };
type Wanted = {
  readonly touches: readonly string[];
  readonly id: unknown;
  /** The version that the person saw; what is newer is none of their business. */
  readonly seen: unknown;
  readonly change: (entity: Entity) => Entity | null;
};

const decided = (answer: Entity | Result<Entity, unknown> | null): Entity | null => {
  if (answer === null || !('ok' in answer)) return answer;
  return answer.ok ? answer.value : null;
};

const swap = ({ query }: Shown, from: Entity, to: Entity): void =>
  // Past `structuralSharing`, which would keep the newer version.
  query.setState({ data: mapEntities(query.state.data, (entity) => (entity === from ? to : entity)) });

const show = async (queries: QueryClient, { touches, id, seen, change }: Wanted): Promise<readonly Shown[]> => {
  const filters = touches.map(queriesOf);
  await Promise.all(filters.map((filter) => queries.cancelQueries(filter)));
  const shown: Shown[] = [];
  for (const query of new Set(filters.flatMap((filter) => queries.getQueryCache().findAll(filter)))) {
    mapEntities(query.state.data, (entity) => {
      const isNewer = typeof seen === 'number' && entity.version > seen;
      const after = entity.id === id && !isNewer ? change(entity) : null;
      if (after !== null) shown.push({ query, before: entity, after });
      return entity;
    });
  }
  for (const one of shown) swap(one, one.before, one.after);
  return shown;
};

const patchOf = (shown: readonly Shown[]): Patch => ({
  // What has been replaced meanwhile is the server's own word, and stays.
  rollback: () => {
    for (const one of shown) swap(one, one.after, one.before);
  },
  settle: (answer) => {
    if (!isEntity(answer)) return;
    for (const one of shown)
      if (one.after.id === answer.id) swap(one, one.after, { ...one.after, version: answer.version });
  },
});

/**
 * Shows what a mutation will do before the server has done it, by the function of the domain that the server asks too:
 * in every cached answer among those that the mutation touches, single, list or infinite, that holds the entity. A
 * refusal puts back what was there. `shownIn` names the paths of the queries where they are not of one form.
 * `const confirmAhead = optimistic('bookings.confirm', (booking: BookingView, input, now) => …)`.
 */
export const optimistic =
  <P extends MutationPath, E extends Entity>(path: P, decide: Decide<P, E>, shownIn?: readonly string[]) =>
  ({ procedure, clock }: Pick<Api, 'procedure' | 'clock'>, queries: QueryClient): Optimistic<P> => {
    const onMutate = async (input: Given<P>): Promise<Patch> => {
      const { touches = [], offline = 'id' } = procedure(path) ?? {};
      const { [offline]: id, version: seen } = input as Record<string, unknown>;
      const change = (entity: Entity): Entity | null => decided(decide(entity as E, input, clock.now()));
      return patchOf(await show(queries, { touches: shownIn ?? touches, id, seen, change }));
    };
    return {
      onMutate,
      onSuccess: (answer, _, patch) => patch?.settle(answer),
      onError: (_error, _input, patch) => patch?.rollback(),
      run: async (input, send) => {
        const patch = await onMutate(input);
        try {
          const answer = await send();
          patch.settle(answer);
          return answer;
        } catch (error) {
          patch.rollback();
          throw error;
        }
      },
    };
  };
