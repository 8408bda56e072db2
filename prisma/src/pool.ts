import { Busy, type BusyReason } from './errors.ts';

/** What a pool keeps: opened on demand, dropped when broken. */
export type Pooled = { isUsable(): boolean; end(): Promise<void> };

export type PoolOptions<T extends Pooled> = {
  readonly size: number;
  readonly open: (onBroken: (member: T) => void) => Promise<T>;
};

export type Pool<T extends Pooled> = {
  /** Rejects with Busy when none is free within `waitMs`, none can be opened, or the signal ends the wait. */
  take(waitMs: number, signal?: AbortSignal): Promise<T>;
  give(member: T): void;
  stats(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Takes no more work, lets what runs finish, then closes all. */
  close(patienceMs: number): Promise<void>;
};

type Waiter<T> = { readonly found: (member: T) => void; readonly failed: (error: unknown) => void };

type Members<T> = {
  readonly idle: T[];
  readonly waiters: Waiter<T>[];
  open: number;
  closed: boolean;
  onReturn: () => void;
};

const opening = async <T extends Pooled>(members: Members<T>, open: () => Promise<T>): Promise<T> => {
  members.open += 1;
  try {
    return await open();
  } catch (error) {
    members.open -= 1;
    replace(members, open);
    throw error instanceof Busy ? error : new Busy('unreachable', error);
  }
};

const waiting = <T>(members: Members<T>, waitMs: number, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const waiter: Waiter<T> = {
      found: (member) => {
        ended();
        resolve(member);
      },
      failed: (error) => {
        ended();
        reject(error);
      },
    };
    const leave = (reason: BusyReason): void => {
      members.waiters.splice(members.waiters.indexOf(waiter), 1);
      waiter.failed(new Busy(reason));
    };
    const onAbort = (): void => leave('cancelled');
    const timer = setTimeout(() => leave('no-connection'), waitMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    members.waiters.push(waiter);
  });

/** After a broken member left, one who waits gets a new one. */
const replace = <T extends Pooled>(members: Members<T>, open: () => Promise<T>): void => {
  const waiter = members.waiters.shift();
  if (waiter !== undefined) opening(members, open).then(waiter.found, waiter.failed);
};

const closing = async <T extends Pooled>(members: Members<T>, patienceMs: number): Promise<void> => {
  members.closed = true;
  for (const waiter of members.waiters.splice(0)) waiter.failed(new Busy('no-connection'));
  await new Promise<void>((done) => {
    const check = (): void => {
      if (members.open > members.idle.length) return;
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(done, patienceMs);
    members.onReturn = check;
    check();
  });
  members.onReturn = () => {
    for (const member of members.idle.splice(0)) void member.end();
  };
  await Promise.all(members.idle.splice(0).map((member) => member.end()));
};

export const createPool = <T extends Pooled>({ size, open }: PoolOptions<T>): Pool<T> => {
  const members: Members<T> = { idle: [], waiters: [], open: 0, closed: false, onReturn: () => {} };

  /** One that breaks while idle leaves at once; one in use leaves when it is given back. */
  const onBroken = (member: T): void => {
    const at = members.idle.indexOf(member);
    if (at >= 0) {
      members.idle.splice(at, 1);
      members.open -= 1;
    }
  };
  const openOne = (): Promise<T> => open(onBroken);

  return {
    take: async (waitMs, signal) => {
      if (signal?.aborted === true) throw new Busy('cancelled');
      if (members.closed) throw new Busy('no-connection');
      const idle = members.idle.pop();
      if (idle !== undefined) return idle;
      return members.open < size ? opening(members, openOne) : waiting(members, waitMs, signal);
    },
    give: (member) => {
      if (!member.isUsable()) {
        members.open -= 1;
        void member.end();
        replace(members, openOne);
      } else if (members.closed || members.waiters.length === 0) members.idle.push(member);
      else members.waiters.shift()?.found(member);
      members.onReturn();
    },
    stats: () => ({ open: members.open, idle: members.idle.length, waiting: members.waiters.length }),
    close: (patienceMs) => closing(members, patienceMs),
  };
};
