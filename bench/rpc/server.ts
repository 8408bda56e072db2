import { fork } from 'node:child_process';
import { type Amount, type Loaded, load, type Shot } from './load.ts';

export type Measured = Loaded & { readonly cpu: number; readonly perSecond: number };

/** A server in a process of its own, which says what it has spent. */
export type Server = {
  readonly port: number;
  /** Microseconds of the server's CPU for one call, and what the callers saw. */
  readonly spend: (shot: Shot, amount: Amount) => Promise<Measured>;
  /** Bytes in use after a collection. */
  readonly heap: () => Promise<number>;
  readonly stop: () => void;
};

type Said = { readonly port?: number; readonly cpu?: number; readonly heap?: number };

/** Starts one of the bundled servers by its name. */
export const serverOf = async (bundle: string, kind: string): Promise<Server> => {
  const child = fork(bundle, [kind], { execArgv: ['--expose-gc'], env: { ...process.env, NODE_ENV: 'production' } });
  const said = (): Promise<Said> =>
    new Promise((resolve, reject) => {
      const left = (code: number | null): void => reject(new Error(`${kind} left with ${code}`));
      child.once('exit', left);
      child.once('message', (message: Said) => {
        child.off('exit', left);
        resolve(message);
      });
    });
  const ask = async (what: 'cpu' | 'heap'): Promise<number> => {
    const answer = said();
    child.send(what);
    return (await answer)[what] ?? Number.NaN;
  };
  const { port = 0 } = await said();
  return {
    port,
    spend: async (shot, amount) => {
      const before = await ask('cpu');
      const loaded = await load(port, shot, amount);
      const cpu = ((await ask('cpu')) - before) / amount.calls;
      return { ...loaded, cpu, perSecond: amount.calls / loaded.seconds };
    },
    heap: () => ask('heap'),
    stop: () => void child.kill(),
  };
};
