import type { Shape } from './shape.ts';

/** A run of an object's text: what stands there always, and what a value makes. */
export type Piece = { readonly always: string } | { readonly made: string };

/** Source for one flat object: what is read and checked first, then its text, in one expression. */
export type Flat = {
  readonly reads: readonly string[];
  readonly pieces: readonly Piece[];
  readonly probes: readonly string[];
};

type Place = {
  readonly fail: (step: string) => string;
  readonly expression: (shape: Shape, name: string, step: string) => string;
};

const NO_OBJECT = (name: string): string => `typeof ${name} !== 'object' || ${name} === null || Array.isArray(${name})`;

/** Objects are laid open this deep, so that a row with its money and its customer is written in one go. */
const DEPTH = 3;

type Node = { readonly shape: Shape; readonly name: string; readonly step: string; readonly depth: number };

/** One field: an object is laid open, a string goes in as it is, anything else is written by its own expression. */
const fieldOf = (node: Node, place: Place): Flat => {
  const { shape, name, step } = node;
  const open = flatten(node, place);
  if (open !== null) return open;
  if (shape.kind === 'string')
    return {
      reads: [`if (typeof ${name} !== 'string') ${place.fail(step)};`],
      pieces: [{ always: '"' }, { made: name }, { always: '"' }],
      probes: [name],
    };
  if (shape.kind === 'nullable' && shape.inner.kind === 'string')
    return {
      reads: [`if (${name} !== null && typeof ${name} !== 'string') ${place.fail(step)};`],
      pieces: [{ made: `(${name} === null ? 'null' : '"' + ${name} + '"')` }],
      probes: [`(${name} ?? '')`],
    };
  return { reads: [], pieces: [{ made: place.expression(shape, name, step) }], probes: [] };
};

/**
 * Lays an object open with the plain objects in it. Its strings go in between quotes as they are, and are looked through
 * together afterwards: `probes` adds them up. Null for an object that has optional fields or that must be strict.
 */
export const flatten = ({ shape, name, step, depth }: Node, place: Place): Flat | null => {
  if (shape.kind !== 'object' || shape.isStrict || shape.fields.length === 0 || depth === DEPTH) return null;
  if (shape.fields.some((field) => field.shape.kind === 'optional')) return null;
  const reads = [`if (${NO_OBJECT(name)}) ${place.fail(step)};`];
  const pieces: Piece[] = [];
  const probes: string[] = [];
  for (const [index, { key, shape: inner }] of shape.fields.entries()) {
    const local = `${name}_${index}`;
    const field = fieldOf({ shape: inner, name: local, step: `${step}.${key}`, depth: depth + 1 }, place);
    reads.push(`const ${local} = ${name}[${JSON.stringify(key)}];`, ...field.reads);
    pieces.push({ always: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:` }, ...field.pieces);
    probes.push(...field.probes);
  }
  return { reads, pieces: [...pieces, { always: '}' }], probes };
};

/** The pieces as one expression of JavaScript, neighbours put together. */
export const joined = (pieces: readonly Piece[]): string => {
  const parts: string[] = [];
  let always = '';
  for (const piece of pieces) {
    if ('always' in piece) always += piece.always;
    else {
      parts.push(JSON.stringify(always), piece.made);
      always = '';
    }
  }
  return [...parts, JSON.stringify(always)].join(' + ');
};
