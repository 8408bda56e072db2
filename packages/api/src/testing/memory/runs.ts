import type { Run } from '../../kernel/context.ts';
import { commits } from '../../kernel/outcome.ts';
import type { Ports } from '../../ports.ts';
import { portsIn } from './ports.ts';
import { StaleWrite } from './saving.ts';
import type { Store } from './store.ts';
import { begin, type Clock } from './transaction.ts';

const TRIES = 4;

type Hooks = {
  /** Hears of every commit. */
  readonly onCommit: () => void;
  /** The ports with something changed in them: to show that it would be noticed. */
  readonly amended?: ((ports: Ports) => Ports) | undefined;
};
const same = (ports: Ports): Ports => ports;

/** Transactions and reads as a database runs them. */
export const runsIn = (store: Store, clock: Clock, { onCommit, amended = same }: Hooks) => {
  const attempt: Run<Ports> = async (work) => {
    const { transaction, rollBack, end } = begin(store, clock);
    try {
      const answer = await work(amended(portsIn(transaction)));
      if (commits(answer)) onCommit();
      else rollBack();
      return answer;
    } catch (error) {
      rollBack();
      throw error;
    } finally {
      end();
    }
  };

  const write: Run<Ports> = async (work) => {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(work);
      } catch (error) {
        if (!(error instanceof StaleWrite) || tried === TRIES) throw error;
      }
    }
  };

  const read: Run<Ports> = async (work) => {
    const { transaction, hasWritten } = begin(store, clock);
    const answer = await work(amended(portsIn(transaction)));
    if (hasWritten()) throw new Error('a read has written');
    return answer;
  };

  return { read, write };
};
