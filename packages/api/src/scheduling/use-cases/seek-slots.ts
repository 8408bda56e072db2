import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import type { FindSlots } from '../contract.ts';
import type { SchedulingOutside, SchedulingPorts } from '../ports.ts';
import { findSlots } from './find-slots.ts';

type Input = z.output<typeof FindSlots>;
type Around = SchedulingOutside & { readonly read: Run<SchedulingPorts> };

/** A customer who looks at many days has lost one; at the counter each caller is somebody else. */
const askerOf = ({ address }: Around, { forCounter, from, serviceIds }: Input, actor: Actor): string => {
  const who = actor.kind === 'user' ? actor.userId : address;
  return forCounter ? [who, from, ...serviceIds].join(' ') : who;
};

/** The free starts of a window; a search that finds none is counted, by what stood in the way. */
export const seekSlots = (around: Around) => async (input: Input, actor: Actor) => {
  const answer = await around.read((ports) => findSlots(ports)(input, actor));
  if (!answer.ok) return answer;
  const { lost, ...found } = answer.value;
  if (lost !== null) around.lostSearches.note(lost, askerOf(around, input, actor));
  return ok(found);
};
