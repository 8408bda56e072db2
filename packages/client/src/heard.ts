import type { Instant } from '@bling/domain/kernel';
import type { Clock } from './clock.ts';
import { createSignal } from './signal.ts';

/** How fresh the news are. */
export type Live = {
  /** When a subscription, or any, last brought something or was opened anew; null before the first time. */
  readonly lastEventAt: (path?: string) => Instant | null;
  readonly subscribe: (listener: () => void) => () => void;
};

export const createHeard = ({ now }: Clock): Live & { readonly hear: (path: string) => void } => {
  const changed = createSignal<void>();
  const last = new Map<string, Instant>();
  let ofAny: Instant | null = null;
  return {
    lastEventAt: (path) => (path === undefined ? ofAny : (last.get(path) ?? null)),
    subscribe: changed.subscribe,
    hear: (path) => {
      ofAny = now();
      last.set(path, ofAny);
      changed.tell();
    },
  };
};
