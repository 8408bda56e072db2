import { createWorld, portContracts } from './index.ts';

portContracts(async () => {
  const { read, write, store } = createWorld();
  return {
    read,
    write,
    factsOf: async (id) =>
      [...store.facts.values()]
        .filter(({ aggregateId }) => aggregateId === id)
        .map(({ fact: { type }, version }) => ({ type, version })),
    taxRate: async (rate) => {
      store.taxRates.set(rate.categoryId, rate);
    },
  };
});
