/** Long enough to gather the commits of a busy moment, short enough for nobody to notice. */
const GATHER_MS = 10;

export type Hints = {
  /** To be sent soon; the same channel once for all that ask meanwhile. */
  add(channels: Iterable<string>): void;
  /** Sends what is still gathered. */
  flush(): Promise<void>;
};

/**
 * Gathers notifications and sends them outside the transactions that asked for them: PostgreSQL lets only one
 * notifying transaction commit at a time. A hint may be lost; whoever listens also looks by himself.
 */
export const createHints = (send: (channels: readonly string[]) => Promise<unknown>): Hints => {
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const channels = [...gathered];
    gathered.clear();
    if (channels.length > 0) await send(channels).catch(() => {});
  };
  return {
    add: (channels) => {
      for (const channel of channels) gathered.add(channel);
      if (gathered.size > 0) timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
    },
    flush,
  };
};
