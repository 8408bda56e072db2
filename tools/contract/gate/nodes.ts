import { type ContractDocument, type Node, optionsOf, resolveNode } from '@bling/client/document';
import { boundsChanges } from './bounds.ts';
import { below, breaking, type Change, harmless, type Place } from './change.ts';

type Types = ContractDocument['types'];
/** The named types that each side's references go to. */
export type Both = { readonly before: Types; readonly after: Types };
type At = { readonly place: Place; readonly both: Both };

type Literal = string | number | boolean;
type Parts = {
  readonly isNullable: boolean;
  readonly literals: ReadonlySet<Literal>;
  /** What is neither null nor a literal. */
  readonly shapes: readonly Node[];
};

const flat = (node: Node, types: Types): readonly Node[] => {
  const whole = resolveNode(node, types);
  const options = optionsOf(whole);
  return options[0] === whole ? [whole] : options.flatMap((option) => flat(option, types));
};

const literalsOf = (node: Node): readonly Literal[] => {
  if (node.enum !== undefined) return node.enum;
  return node.const === undefined || node.const === null ? [] : [node.const];
};

const isNull = (node: Node): boolean => node.type === 'null' || node.const === null;

const partsOf = (node: Node, types: Types): Parts => {
  const all = flat(node, types);
  return {
    isNullable: all.some(isNull),
    literals: new Set(all.flatMap(literalsOf)),
    shapes: all.filter((option) => !isNull(option) && literalsOf(option).length === 0),
  };
};

const word = (node: Node): string => node['x-domain'] ?? node.type ?? 'something else';
const words = ({ isNullable, literals, shapes }: Parts): string =>
  [
    ...[...literals].map((literal) => JSON.stringify(literal)),
    ...shapes.map(word),
    ...(isNullable ? ['null'] : []),
  ].join(' | ');

/** The literal that tells one variant of a union from the others. */
const tagOf = (node: Node, types: Types): string | null => {
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const { const: literal } = resolveNode(property, types);
    if (typeof literal === 'string') return `${key}: ${JSON.stringify(literal)}`;
  }
  return null;
};

const nullChanges = (before: Parts, after: Parts, place: Place): readonly Change[] => {
  if (before.isNullable === after.isNullable) return [];
  const isWorse = place.side === 'input' ? before.isNullable : after.isNullable;
  const told = { before: words(before), after: words(after) };
  return [isWorse ? breaking(place, told) : harmless(place, told)];
};

/** Inputs must go on taking every literal; answers may bring new ones, because clients fall back. */
const literalChanges = (before: Parts, after: Parts, place: Place): readonly Change[] => {
  const isFree = after.shapes.some(({ type }) => type === 'string');
  const gone = isFree ? [] : [...before.literals].filter((literal) => !after.literals.has(literal));
  const come = [...after.literals].filter((literal) => !before.literals.has(literal));
  const told = { before: words(before), after: words(after) };
  if (gone.length > 0 && place.side === 'input') return [breaking(place, told)];
  return gone.length + come.length === 0 || before.literals.size === 0 ? [] : [harmless(place, told)];
};

const propertyChanges = (before: Node, after: Node, at: At): readonly Change[] => {
  const { place, both } = at;
  const isInput = place.side === 'input';
  const old = before.properties ?? {};
  const now = after.properties ?? {};
  const isRequired = (node: Node, key: string): boolean => node.required?.includes(key) === true;
  const stays = Object.keys(old).filter((key) => now[key] !== undefined);
  const gone = Object.keys(old).filter((key) => now[key] === undefined);
  const come = Object.keys(now).filter((key) => old[key] === undefined);
  const demand = (key: string): string => (isRequired(after, key) ? 'required' : 'optional');
  return [
    ...gone.map((key) => breaking(below(place, `.${key}`), { before: 'there', after: 'gone' })),
    ...come.map((key) =>
      (isInput && isRequired(after, key) ? breaking : harmless)(below(place, `.${key}`), {
        before: 'not there',
        after: demand(key),
      }),
    ),
    ...stays.flatMap((key) => {
      const here = below(place, `.${key}`);
      const [was, is] = [isRequired(before, key), isRequired(after, key)];
      const isWorse = isInput ? is && !was : was && !is;
      const told = { before: was ? 'required' : 'optional', after: demand(key) };
      const demanded = was === is ? [] : [(isWorse ? breaking : harmless)(here, told)];
      return [...demanded, ...nodeChanges(old[key] ?? {}, now[key] ?? {}, { place: here, both })];
    }),
  ];
};

const fitsInto = (from: string, to: string): boolean => from === to || (from === 'integer' && to === 'number');

const shapeChanges = (before: Node, after: Node, at: At): readonly Change[] => {
  const { place } = at;
  const [from, to] = place.side === 'input' ? [before, after] : [after, before];
  if (!fitsInto(from.type ?? '', to.type ?? '')) return [breaking(place, { before: word(before), after: word(after) })];
  return [...boundsChanges(before, after, place), ...innerChanges(before, after, at)];
};

const innerChanges = (before: Node, after: Node, at: At): readonly Change[] => {
  const { place, both } = at;
  if (before.type === 'array')
    return nodeChanges(before.items ?? {}, after.items ?? {}, { place: below(place, '[]'), both });
  if (before.type !== 'object') return [];
  const [oldMap, newMap] = [before.additionalProperties, after.additionalProperties];
  if (typeof oldMap === 'object' && typeof newMap === 'object')
    return nodeChanges(oldMap, newMap, { place: below(place, '[key]'), both });
  return propertyChanges(before, after, at);
};

/** Each variant that flows must be one that the other end knows. */
const variantChanges = (before: Parts, after: Parts, at: At): readonly Change[] => {
  const { place, both } = at;
  const isInput = place.side === 'input';
  const [flowing, known] = isInput ? [before.shapes, after.shapes] : [after.shapes, before.shapes];
  return flowing.flatMap((shape) => {
    const tag = tagOf(shape, isInput ? both.before : both.after);
    const compared = known
      .filter((other) => tag === tagOf(other, isInput ? both.after : both.before))
      .map((other) => (isInput ? shapeChanges(shape, other, at) : shapeChanges(other, shape, at)));
    const best = compared.sort(
      (a, b) => a.filter(({ breaks }) => breaks !== null).length - b.filter(({ breaks }) => breaks !== null).length,
    )[0];
    const name = tag ?? word(shape);
    return (
      best ?? [
        breaking(
          place,
          isInput ? { before: name, after: 'no such variant' } : { before: 'no such variant', after: name },
        ),
      ]
    );
  });
};

/** What two nodes mean differently to the one who sends (input) or reads (output) them. */
export const nodeChanges = (old: Node, now: Node, at: At): readonly Change[] => {
  const before = partsOf(old, at.both.before);
  const after = partsOf(now, at.both.after);
  const wasLiteral = before.shapes.length === 0 && before.literals.size > 0;
  const told = { before: words(before), after: words(after) };
  const opened = at.place.side === 'output' && wasLiteral && after.shapes.length > 0 ? [breaking(at.place, told)] : [];
  const closed =
    at.place.side === 'input' && before.shapes.length > 0 && after.shapes.length === 0
      ? [breaking(at.place, told)]
      : [];
  const shapes = opened.length + closed.length > 0 ? [...opened, ...closed] : shapesOf(before, after, at);
  return [...nullChanges(before, after, at.place), ...literalChanges(before, after, at.place), ...shapes];
};

const shapesOf = (before: Parts, after: Parts, at: At): readonly Change[] => {
  const [one, other] = [before.shapes[0], after.shapes[0]];
  if (one === undefined || other === undefined) return [];
  const isPlain = before.shapes.length === 1 && after.shapes.length === 1;
  return isPlain ? shapeChanges(one, other, at) : variantChanges(before, after, at);
};
