import { parkedKey } from './memory/audit.ts';
import { createWorld, portContracts } from './index.ts';

portContracts(async () => {
  const { read, write, store, now } = createWorld();
  return {
    read,
    write,
    factsOf: async (id) =>
      [...store.facts.values()]
        .filter(({ aggregateId }) => aggregateId === id)
        .map(({ fact: { type }, version }) => ({ type, version })),
    park: async (place) => {
      const key = parkedKey(place);
      const parkedAt = now();
      const told = { ...place, factId: key, type: 'user/verified', attempts: 5, error: 'Error: broken' };
      store.parked.set(key, { ...told, parkedAt, behind: 1 });
    },
  };
});
