import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './contract/index.ts';
import type { TableOf } from './table.ts';
import { byVersion } from './versions.ts';

/** Which contract the server speaks. */
export type Announced = {
  /** Null until it has answered anything. */
  readonly version: () => string | null;
  readonly hear: (version: string | null) => void;
  /** Asks when nothing is known yet; null of a server that says nothing. */
  readonly ask: () => Promise<string | null>;
};

export const createAnnounced = (probe: () => Promise<unknown>): Announced => {
  let version: string | null = null;
  let asking: Promise<unknown> | null = null;
  return {
    version: () => version,
    hear: (said) => {
      version = said ?? version;
    },
    ask: async () => {
      if (version !== null) return version;
      asking ??= probe().finally(() => {
        asking = null;
      });
      await asking;
      return version;
    },
  };
};

const isOlder = (version: string | null, than: string): boolean => version === null || byVersion(version, than) < 0;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value without a field that is named by its path; through lists, the field of each item. */
const without = (value: unknown, [field = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => without(item, [field, ...rest]));
  if (!isRecord(value) || !Object.hasOwn(value, field)) return value;
  const { [field]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [field]: without(inner, rest) };
};

const holds = (value: unknown, [field = '', ...rest]: readonly string[]): boolean =>
  Array.isArray(value)
    ? value.some((item) => holds(item, [field, ...rest]))
    : isRecord(value) && Object.hasOwn(value, field) && (rest.length === 0 || holds(value[field], rest));

/** Leaves out what a server of an older contract would refuse: its inputs are strict. */
export const addedLink =
  (announced: Announced, procedure: TableOf): TRPCLink<AppRouter> =>
  () =>
  ({ op, next: send }) => {
    const fields = Object.entries(procedure(op.path)?.added ?? {}).map(
      ([field, since]) => [field.split('.'), since] as const,
    );
    if (!fields.some(([field]) => holds(op.input, field))) return send(op);
    const fitting = (version: string | null) => ({
      ...op,
      input: fields.reduce<unknown>(
        (input, [field, since]) => (isOlder(version, since) ? without(input, field) : input),
        op.input,
      ),
    });
    return observable((observer) => {
      let running = { unsubscribe: (): void => undefined };
      let isOver = false;
      announced.ask().then(
        (version) => {
          if (!isOver) running = send(fitting(version)).subscribe(observer);
        },
        (error: Error) => observer.error(TRPCClientError.from(error)),
      );
      return () => {
        isOver = true;
        running.unsubscribe();
      };
    });
  };
