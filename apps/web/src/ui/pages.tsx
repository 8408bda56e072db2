import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Loaded } from './loaded.tsx';

type Answer<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
type Asked<T> = {
  readonly key: QueryKey;
  /** The binding's own infinite query sends a `direction` that a strict input refuses. */
  readonly ask: (page: { readonly cursor?: string }) => Promise<Answer<T>>;
  /** Whether what was asked before stays until the next is there: while somebody types. */
  readonly keeps?: boolean;
};

/** A list that comes a page at a time. */
export const usePages = <T,>({ key, ask, keeps = false }: Asked<T>) => {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(keeps && { placeholderData: keepPreviousData }),
  });
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
};
type Paged<T> = ReturnType<typeof usePages<T>>;

export const More = <T,>({
  query,
  children = 'Show more',
}: {
  readonly query: Paged<T>;
  readonly children?: string | undefined;
}) =>
  query.hasNextPage ? (
    <>
      {query.isFetchNextPageError ? <ErrorNotice error={query.error} /> : null}
      <Button
        className="justify-self-center"
        pending={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {children}
      </Button>
    </>
  ) : null;

type Props<T> = {
  readonly query: Paged<T>;
  readonly what: string;
  readonly empty: ReactNode;
  readonly more?: string;
  readonly bones?: readonly string[];
  readonly children: (items: readonly T[]) => ReactNode;
};

/** What has come so far, in every state that it can be in, and the way to more. */
export const Pages = <T,>({ query, what, empty, more, bones, children }: Props<T>) => (
  <Loaded query={query} what={what} {...(bones && { bones })}>
    {(items) =>
      items.length === 0 ? (
        empty
      ) : (
        <>
          {children(items)}
          <More query={query}>{more}</More>
        </>
      )
    }
  </Loaded>
);
