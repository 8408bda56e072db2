import type { ReactNode } from 'react';
import { readerZone, timeText } from '../words/format.ts';
import { ErrorNotice } from './error-notice.tsx';
import { Notice } from './notice.tsx';
import { Bone, Skeleton } from './skeleton.tsx';

type Query<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isRefetchError: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => Promise<unknown>;
};
type Props<T> = {
  readonly query: Query<T>;
  /** What it is, as in `We cannot show the devices`. */
  readonly what: string;
  readonly bones?: readonly string[];
  readonly children: (data: T) => ReactNode;
};

const rows = ['a', 'b', 'c', 'd'];

/** What a question answers, in every state that it can be in. */
export const Loaded = <T,>({ query, what, bones = rows, children }: Props<T>) => {
  const { data, error, isRefetchError, dataUpdatedAt, refetch } = query;
  if (data === undefined)
    return error === null ? (
      <Skeleton label={`Loading ${what}`}>
        <div className="grid gap-3">
          {bones.map((name) => (
            <Bone key={name} className="h-16" />
          ))}
        </div>
      </Skeleton>
    ) : (
      <ErrorNotice error={error} title={`We cannot show ${what}`} onRetry={() => void refetch()} />
    );
  return (
    <>
      {isRefetchError ? (
        <Notice tone="warn">
          This is from {timeText(new Date(dataUpdatedAt).toISOString(), readerZone())}. We could not ask for news.
        </Notice>
      ) : null}
      {children(data)}
    </>
  );
};
