import type { Board, BoardCard } from '@bling/client';
import type { SizeClass } from '@bling/domain/kernel';
import { isOnGrid } from './geometry.ts';

type Block = Board['blocked'][number];

/** One column of the board: a bay with what stands in it, or a person with what they do. */
export type Column = {
  readonly id: string;
  readonly name: string;
  /** Of a bay that takes cars; a card can be dropped there. */
  readonly maxSize: SizeClass | null;
  readonly status: Board['bays'][number]['status'];
  readonly cards: readonly BoardCard[];
  readonly blocked: readonly Block[];
  /** Of a person: when they are here. Null: always. */
  readonly duties: readonly { readonly start: string; readonly end: string }[] | null;
};

const inTurn = (cards: readonly BoardCard[]): readonly BoardCard[] =>
  cards.toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1));

export const columnsByBay = ({ bays, bookings, blocked }: Board): readonly Column[] =>
  bays.map(({ resourceId, name, maxSize, status }) => ({
    id: resourceId,
    name,
    maxSize,
    status,
    cards: inTurn(bookings.filter((card) => card.resourceId === resourceId && isOnGrid(card))),
    blocked: blocked.filter((block) => block.resourceId === resourceId),
    duties: null,
  }));

const ofPeople = { maxSize: null, status: 'active', blocked: [] } as const;

/** Whoever is here that day or has work; beside them what nobody in particular was given. */
export const columnsByPerson = ({ people, bookings }: Board): readonly Column[] => {
  const onGrid = inTurn(bookings.filter(isOnGrid));
  const columns = people
    .map(({ resourceId, name, duties }) => ({
      ...ofPeople,
      id: resourceId,
      name,
      duties,
      cards: onGrid.filter(({ crewIds }) => crewIds.includes(resourceId)),
    }))
    .filter(({ cards, duties }) => cards.length > 0 || duties.length > 0);
  const anyones = onGrid.filter(({ crewIds }) => crewIds.length === 0);
  return [...columns, { ...ofPeople, id: 'anyone', name: 'Anyone', duties: null, cards: anyones }];
};
