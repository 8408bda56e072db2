import { byTurn, type WalkIn, type WalkInFact, walkInShown } from '@bling/domain/walkins';
import type { WalkIns } from '../../walkins/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

const isOpen = ({ status }: WalkIn): boolean => ['waiting', 'called', 'in_progress'].includes(status);

export const walkInsIn = (transaction: Transaction): WalkIns => {
  const { store, put } = transaction;
  const find = async (id: string): Promise<WalkIn | null> => store.walkIns.get(id) ?? null;
  const open = (siteId: string) => [...store.walkIns.values()].filter((one) => one.siteId === siteId && isOpen(one));
  return {
    find,
    lock: find,
    nextTicket: async (siteId, date) => {
      const ticket = (store.walkInTickets.get(`${siteId} ${date}`) ?? 0) + 1;
      put(store.walkInTickets, `${siteId} ${date}`, ticket);
      return ticket;
    },
    open: async (siteId) => open(siteId).toSorted(byTurn),
    openByPlate: async (siteId, plate) => open(siteId).find((one) => one.plate === plate) ?? null,
    begun: async (siteId, most) =>
      inOrderOf(store.walkIns.values(), ({ arrivedAt, id }) => `${arrivedAt} ${id}`)
        .filter((one) => one.siteId === siteId && one.startedAt !== null)
        .toReversed()
        .slice(0, most),
    save: saving<WalkIn, WalkInFact>(transaction, {
      kind: 'walk-in',
      shown: walkInShown,
      rows: store.walkIns,
      unique: (one) => [one.number, ...(isOpen(one) ? [`${one.siteId} ${one.plate}`] : [])],
    }),
  };
};
