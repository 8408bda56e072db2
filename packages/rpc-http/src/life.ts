import type { IncomingMessage, ServerResponse } from 'node:http';

/** Why the calls of a request were told to stop. */
export class Stopped extends Error {
  readonly reason: 'deadline' | 'gone';
  constructor(reason: 'deadline' | 'gone') {
    super(reason === 'deadline' ? 'The call took longer than its deadline' : 'The caller has gone');
    this.name = 'Stopped';
    this.reason = reason;
  }
}

/** How long one request lives, and the signal that ends its work. The signal is made when somebody asks for it. */
export type Life = {
  readonly signal: () => AbortSignal;
  /** Null as long as the caller waits and has time left. */
  readonly stopped: () => Stopped['reason'] | null;
  /** Says whom to call, once, when the deadline passes. */
  readonly onDeadline: (listener: () => void) => void;
  /** The answer is on its way: nothing stops the work any more. */
  readonly done: () => void;
};

const WHOLE = /^\d{1,9}$/u;

/** The deadline of a request: what its caller asks for, never more than the server's. Milliseconds. */
export const deadlineOf = ({ headers }: Pick<IncomingMessage, 'headers'>, most: number): number => {
  const asked = headers['x-timeout-ms'];
  return typeof asked === 'string' && WHOLE.test(asked) ? Math.min(Number(asked), most) : most;
};

type Waiting = { readonly until: number; readonly pass: () => void };

const TICK_MS = 25;

/** The deadlines of all requests on one timer: nearly all of them are met, and a timer for each would cost more. */
const deadlines = () => {
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    const now = performance.now();
    for (const one of waiting) if (one.until <= now) one.pass();
    if (waiting.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  return {
    add: (one: Waiting): void => {
      waiting.add(one);
      timer ??= setInterval(look, TICK_MS).unref();
    },
    remove: (one: Waiting): void => void waiting.delete(one),
  };
};
const all = deadlines();

export const lifeOf = (response: ServerResponse, deadlineMs: number): Life => {
  let controller: AbortController | null = null;
  let reason: Stopped['reason'] | null = null;
  let isDone = false;
  let listener: (() => void) | null = null;
  const stop = (why: Stopped['reason']): void => {
    if (isDone || reason !== null) return;
    reason = why;
    controller?.abort(new Stopped(why));
  };
  const waiting: Waiting = {
    until: performance.now() + deadlineMs,
    pass: () => {
      all.remove(waiting);
      stop('deadline');
      listener?.();
    },
  };
  if (Number.isFinite(deadlineMs)) all.add(waiting);
  // Also after an answer, when there is nothing left to stop.
  response.on('close', () => {
    all.remove(waiting);
    stop('gone');
  });
  return {
    signal: () => {
      if (controller === null) {
        controller = new AbortController();
        if (reason !== null) controller.abort(new Stopped(reason));
      }
      return controller.signal;
    },
    stopped: () => reason,
    onDeadline: (told) => {
      listener = told;
    },
    done: () => {
      isDone = true;
      all.remove(waiting);
    },
  };
};
