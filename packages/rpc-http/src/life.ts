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
  /** Called once, when the deadline passes. */
  onDeadline: () => void;
  /** The answer is on its way: nothing stops the work any more. */
  readonly done: () => void;
};

const WHOLE = /^\d{1,9}$/u;

/** The deadline of a request: what its caller asks for, never more than the server's. Milliseconds. */
export const deadlineOf = ({ headers }: Pick<IncomingMessage, 'headers'>, most: number): number => {
  const asked = headers['x-timeout-ms'];
  return typeof asked === 'string' && WHOLE.test(asked) ? Math.min(Number(asked), most) : most;
};

export const lifeOf = (response: ServerResponse, deadlineMs: number): Life => {
  let controller: AbortController | null = null;
  let reason: Stopped['reason'] | null = null;
  let isDone = false;
  const stop = (why: Stopped['reason']): void => {
    if (isDone || reason !== null) return;
    reason = why;
    controller?.abort(new Stopped(why));
  };
  const timer = Number.isFinite(deadlineMs)
    ? setTimeout(() => {
        stop('deadline');
        life.onDeadline();
      }, deadlineMs)
    : undefined;
  const life: Life = {
    signal: () => {
      if (controller === null) {
        controller = new AbortController();
        if (reason !== null) controller.abort(new Stopped(reason));
      }
      return controller.signal;
    },
    stopped: () => reason,
    onDeadline: () => undefined,
    done: () => {
      isDone = true;
      clearTimeout(timer);
    },
  };
  response.once('close', () => {
    clearTimeout(timer);
    stop('gone');
  });
  return life;
};
