import type { WakeUp, WakeUps } from '../../kernel/wake-ups.ts';
import { inOrderOf } from './order.ts';
import type { Transaction } from './transaction.ts';

export const wakeUpsIn = ({ store, put, drop }: Transaction): WakeUps => {
  const all = () => inOrderOf(store.wakeUps.values(), ({ dueAt }) => dueAt);
  const clear = ({ job, key }: Pick<WakeUp, 'job' | 'key'>): void => {
    for (const one of all()) if (one.job === job && one.key === key) drop(store.wakeUps, one.id);
  };
  const set = (wakeUp: WakeUp): void => {
    clear(wakeUp);
    put(store.wakeUps, wakeUp.id, { ...wakeUp, isKept: false });
  };
  const isSet = ({ job, key, dueAt }: WakeUp): boolean =>
    all().some((one) => one.job === job && one.key === key && one.dueAt === dueAt);
  return {
    set: async (wakeUp) => set(wakeUp),
    setAll: async (wakeUps) => {
      for (const wakeUp of wakeUps) if (!isSet(wakeUp)) set(wakeUp);
    },
    drop: async (about) => clear(about),
    unkept: async (limit) =>
      all()
        .filter(({ isKept }) => !isKept)
        .slice(0, limit)
        .map(({ isKept: _, ...wakeUp }) => wakeUp),
    kept: async (ids) => {
      for (const one of all()) if (ids.includes(one.id)) put(store.wakeUps, one.id, { ...one, isKept: true });
    },
    due: async (now, limit) =>
      all()
        .filter(({ dueAt }) => dueAt <= now)
        .slice(0, limit)
        .map(({ isKept: _, ...wakeUp }) => wakeUp),
    take: async (id, now) => {
      const one = store.wakeUps.get(id);
      if (one === undefined || now < one.dueAt) return null;
      drop(store.wakeUps, id);
      const { isKept: _, ...wakeUp } = one;
      return wakeUp;
    },
    putOff: async (id, dueAt) => {
      const one = store.wakeUps.get(id);
      if (one !== undefined) put(store.wakeUps, id, { ...one, dueAt, isKept: false });
    },
  };
};
