import type { Node } from '@bling/client/document';
import { breaking, type Change, type Place } from './change.ts';

const FLOORS = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum'] as const;
const CEILINGS = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum'] as const;

const shown = (name: string, value: unknown): string =>
  value === undefined ? `no ${name}` : `${name} ${JSON.stringify(value)}`;

const tighter = (before: Node, after: Node): readonly string[] => [
  ...FLOORS.filter((name) => (after[name] ?? Number.NEGATIVE_INFINITY) > (before[name] ?? Number.NEGATIVE_INFINITY)),
  ...CEILINGS.filter((name) => (after[name] ?? Number.POSITIVE_INFINITY) < (before[name] ?? Number.POSITIVE_INFINITY)),
];

const otherText = (before: Node, after: Node): readonly ('pattern' | 'format' | 'multipleOf')[] =>
  (['pattern', 'format', 'multipleOf'] as const).filter(
    (name) => after[name] !== undefined && after[name] !== before[name],
  );

/** What an input no longer takes although its type is the same. Of two patterns nobody can say which one is wider. */
const narrowed = (before: Node, after: Node, place: Place): readonly Change[] =>
  [...tighter(before, after), ...otherText(before, after)].map((name) =>
    breaking(place, {
      before: shown(name, before[name as keyof Node]),
      after: shown(name, after[name as keyof Node]),
    }),
  );

/** What an answer's text no longer is: another kind of id, no longer a moment. How long it may be is no promise. */
const otherMeaning = (before: Node, after: Node, place: Place): readonly Change[] =>
  (['x-domain', 'format'] as const)
    .filter((name) => before[name] !== undefined && before[name] !== after[name])
    .slice(0, 1)
    .map((name) => breaking(place, { before: shown(name, before[name]), after: shown(name, after[name]) }));

/** Differences of two nodes of one type in what they let through. */
export const boundsChanges = (before: Node, after: Node, place: Place): readonly Change[] =>
  place.side === 'input' ? narrowed(before, after, place) : otherMeaning(before, after, place);
