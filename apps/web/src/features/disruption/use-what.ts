import { useProcedures } from '@bling/client/react';
import type { ResourceId } from '@bling/domain/kernel';
import type { DisruptionKind } from '@bling/domain/scheduling';
import { useQuery } from '@tanstack/react-query';

/** Something or somebody that can be out. */
export type What = { readonly id: ResourceId; readonly name: string; readonly hint: string };
export type Whats = Readonly<Record<DisruptionKind, readonly What[]>>;

/** A resource bears the id of what it stands for. */
const resourceOf = (id: string): ResourceId => id;
const NOTHING: readonly What[] = [];

/** Everything at a site that a day can lose, by kind; a storm asks for nothing in particular. */
export const useWhat = (
  siteId: string,
  date: string,
): { readonly whats: Whats; readonly nameOf: (id: string) => string } => {
  const { facilities, bookings } = useProcedures();
  const bays = useQuery(facilities.bays.list.queryOptions({ siteId }));
  const teams = useQuery(facilities.teams.list.queryOptions({ siteId }));
  const equipment = useQuery(facilities.equipment.list.queryOptions({ siteId }));
  const board = useQuery(bookings.board.queryOptions({ siteId, date }));
  const whats: Whats = {
    'bay-down': bays.data?.items.map(({ id, name }) => ({ id: resourceOf(id), name, hint: '' })) ?? NOTHING,
    'team-down': teams.data?.items.map(({ id, name }) => ({ id: resourceOf(id), name, hint: '' })) ?? NOTHING,
    'equipment-down':
      equipment.data?.items.map(({ id, label, kind }) => ({ id: resourceOf(id), name: label, hint: kind })) ?? NOTHING,
    'person-out':
      board.data?.people.map(({ resourceId, name, duties }) => ({
        id: resourceId,
        name,
        hint: duties.length === 0 ? 'not in' : '',
      })) ?? NOTHING,
    storm: NOTHING,
  };
  const names = new Map(Object.values(whats).flatMap((list) => list.map(({ id, name }) => [id, name] as const)));
  return { whats, nameOf: (id) => names.get(id) ?? '–' };
};
