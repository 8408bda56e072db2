import { putting } from './scratch.ts';
import type { Field, Shape } from './shape.ts';

/** A run of source: text that always stands there, or statements that put the rest. */
type Part = { readonly always: string } | { readonly code: string };

/** How the source of one place fails, and how it makes JSON of what is not put byte by byte. */
export type Place = {
  readonly fail: () => string;
  readonly expression: (shape: Shape, name: string) => string;
  readonly below: (step: string) => Place;
};

type Writing = { readonly functions: string[]; readonly named: Map<Shape, string> };
type Node = { readonly shape: Shape; readonly name: string; readonly place: Place };

const NO_OBJECT = "typeof v !== 'object' || v === null || Array.isArray(v)";

/** Neighbouring texts become one. */
const joined = (parts: readonly Part[]): string => {
  const statements: string[] = [];
  let always = '';
  const flush = (): void => {
    if (always !== '') statements.push(putting(always));
    always = '';
  };
  for (const part of parts) {
    if ('always' in part) always += part.always;
    else {
      flush();
      statements.push(part.code);
    }
  }
  flush();
  return statements.join(' ');
};

const objectBody = (fields: readonly Field[], place: Place, writing: Writing): string => {
  const parts = fields.flatMap(({ key, shape }, index): readonly Part[] => [
    { always: `${index === 0 ? '' : ','}${JSON.stringify(key)}:` },
    ...partsOf({ shape, name: `v${index}`, place: place.below(`.${key}`) }, writing),
  ]);
  const reads = fields.map(({ key }, index) => `const v${index} = v[${JSON.stringify(key)}];`).join(' ');
  return `if (${NO_OBJECT}) ${place.fail()}; ${reads} ${joined([{ always: '{' }, ...parts, { always: '}' }])}`;
};

const listBody = (inner: Shape, place: Place, writing: Writing): string => {
  const element = joined(partsOf({ shape: inner, name: 'e', place: place.below('[]') }, writing));
  return `if (!Array.isArray(v)) ${place.fail()}; ${putting('[')}
    for (let i = 0; i < v.length; i++) { const e = v[i]; if (i > 0) { ${putting(',')} } ${element} } ${putting(']')}`;
};

const bodyOf = (shape: Shape, place: Place, writing: Writing): (() => string) | null => {
  if (shape.kind === 'list') return () => listBody(shape.inner, place, writing);
  if (shape.kind !== 'object' || shape.isStrict) return null;
  const hasOptional = shape.fields.some((field) => field.shape.kind === 'optional');
  return hasOptional ? null : () => objectBody(shape.fields, place, writing);
};

/** The function that puts an object or a list; its name is known before it is written, for contracts that hold themselves. */
const functionFor = ({ shape, place }: Node, writing: Writing): string | null => {
  const known = writing.named.get(shape);
  if (known !== undefined) return known;
  const body = bodyOf(shape, place, writing);
  if (body === null) return null;
  const name = `w${writing.named.size}`;
  writing.named.set(shape, name);
  writing.functions.push(`function ${name}(v, p) { ${body()} return p; }`);
  return name;
};

const nullableParts = (inner: Shape, { name, place }: Node, writing: Writing): readonly Part[] => {
  const some = joined(partsOf({ shape: inner, name, place }, writing));
  return [{ code: `if (${name} === null) { ${putting('null')} } else { ${some} }` }];
};

const partsOf = (node: Node, writing: Writing): readonly Part[] => {
  const { shape, name, place } = node;
  switch (shape.kind) {
    case 'string':
      return [
        { always: '"' },
        { code: `if (typeof ${name} !== 'string') ${place.fail()}; p = string(${name}, p);` },
        { always: '"' },
      ];
    case 'int':
      return [{ code: `if (!Number.isSafeInteger(${name})) ${place.fail()}; p = int(${name}, p);` }];
    case 'nullable':
      return nullableParts(shape.inner, node, writing);
    default: {
      const put = functionFor(node, writing);
      return [{ code: put === null ? `p = json(${place.expression(shape, name)}, p);` : `p = ${put}(${name}, p);` }];
    }
  }
};

/** Source that puts a shape into the scratch, and the functions which it calls. */
export const fastSource = (shape: Shape, place: Place): { readonly body: string; readonly functions: string } => {
  const writing: Writing = { functions: [], named: new Map() };
  const body = joined(partsOf({ shape, name: 'v', place }, writing));
  return { body, functions: writing.functions.join('\n') };
};
