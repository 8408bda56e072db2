import { fastSource, type Place } from './fast.ts';
import { scratch } from './scratch.ts';
import type { Field, Option, Shape } from './shape.ts';
import { Mismatch, quoted } from './text.ts';

/** The source of one serializer while it is written. Every name in it is ours; of a contract come only quoted texts. */
type Source = {
  readonly functions: string[];
  readonly named: Map<Shape, string>;
  readonly places: string[];
  readonly constants: unknown[];
};

type Here = { readonly source: Source; readonly place: string };

const at = ({ source, place }: Here): number => {
  const known = source.places.indexOf(place);
  return known >= 0 ? known : source.places.push(place) - 1;
};
const below = (here: Here, step: string): Here => ({ ...here, place: `${here.place}${step}` });
const constant = ({ source }: Here, value: unknown): string => `c[${source.constants.push(value) - 1}]`;
const text = (value: string): string => JSON.stringify(value);

const NO_OBJECT = "typeof v !== 'object' || v === null || Array.isArray(v)";

/** The fields in their declared order: what is always there in one expression, what is optional as it comes. */
const fieldStatements = (fields: readonly Field[], isFirstSure: boolean, here: Here): readonly string[] => {
  const statements: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) statements.push(`o += ${run.join(' + ')};`);
    run = [];
  };
  for (const [index, { key, shape }] of fields.entries()) {
    const head = text(`${index === 0 && isFirstSure ? '{' : ','}${text(key)}:`);
    const inner = shape.kind === 'optional' ? shape.inner : shape;
    const written = `${head} + ${expression(inner, `p${index}`, below(here, `.${key}`))}`;
    if (shape.kind !== 'optional') {
      run.push(written);
      continue;
    }
    flush();
    statements.push(`if (p${index} !== undefined) o += ${written};`);
  }
  flush();
  return statements;
};

const objectBody = (fields: readonly Field[], isStrict: boolean, here: Here): string => {
  const isFirstSure = fields[0] !== undefined && fields[0].shape.kind !== 'optional';
  const known = constant(here, new Set(fields.map(({ key }) => key)));
  return [
    `if (${NO_OBJECT}) fail(${at(here)});`,
    isStrict ? `for (const k in v) if (!${known}.has(k)) fail(${at(here)});` : '',
    ...fields.map(({ key }, index) => `const p${index} = v[${text(key)}];`),
    "let o = '';",
    ...fieldStatements(fields, isFirstSure, here),
    isFirstSure ? "return o + '}';" : "return '{' + o.slice(1) + '}';",
  ].join(' ');
};

const listBody = (inner: Shape, here: Here): string => {
  const element = expression(inner, 'e', below(here, '[]'));
  return `if (!Array.isArray(v)) fail(${at(here)}); if (v.length === 0) return '[]'; let e = v[0]; let o = '[' + ${element};
    for (let i = 1; i < v.length; i++) { e = v[i]; o = o + ',' + ${element}; } return o + ']';`;
};

const tupleBody = (shape: Extract<Shape, { kind: 'tuple' }>, here: Here): string => {
  const { items, rest } = shape;
  const reads = items.map((_item, index) => `const p${index} = v[${index}];`).join(' ');
  const all = items.map((item, index) => expression(item, `p${index}`, below(here, `[${index}]`)));
  const wrong = rest === null ? `v.length !== ${items.length}` : `v.length < ${items.length}`;
  const start = all.length === 0 ? "''" : all.join(" + ',' + ");
  const more =
    rest === null
      ? ''
      : `for (let i = ${items.length}; i < v.length; i++) { const e = v[i]; o += (i === 0 ? '' : ',') + ${expression(rest, 'e', below(here, '[rest]'))}; }`;
  return `if (!Array.isArray(v) || ${wrong}) fail(${at(here)}); ${reads} let o = ${start}; ${more} return '[' + o + ']';`;
};

const recordBody = (inner: Shape, here: Here): string => {
  const isOptional = inner.kind === 'optional';
  const value = expression(isOptional ? inner.inner : inner, 'e', below(here, '[key]'));
  const skip = isOptional ? "if (k === '__proto__' || e === undefined) continue;" : "if (k === '__proto__') continue;";
  return `if (${NO_OBJECT} || !plain(v)) fail(${at(here)}); let o = '';
    for (const k of Object.keys(v)) { const e = v[k]; ${skip} o += ',' + quoted(k) + ':' + ${value}; }
    return '{' + o.slice(1) + '}';`;
};

const taggedBody = (shape: Extract<Shape, { kind: 'tagged' }>, here: Here): string => {
  const cases = shape.options.map(
    ({ tags, shape: option }, index) =>
      `${tags.map((tag) => `case ${JSON.stringify(tag)}: `).join('')}return ${expression(option, 'v', below(here, `|${index}`))};`,
  );
  return `if (${NO_OBJECT}) fail(${at(here)}); switch (v[${text(shape.tag)}]) { ${cases.join(' ')} } return fail(${at(here)});`;
};

type Family = 'object' | 'list' | 'other';
const families: Readonly<Record<string, Family>> = {
  object: 'object',
  record: 'object',
  tagged: 'object',
  list: 'list',
  tuple: 'list',
};

/** Options that could hold a value of the family; wrappers could hold any. */
const candidates = (options: readonly Option[], family: Family): readonly Option[] =>
  options.filter(({ shape }) => {
    const isWrapper = ['nullable', 'lazy', 'choice'].includes(shape.kind);
    return isWrapper || (families[shape.kind] ?? 'other') === family;
  });

const choiceBody = (options: readonly Option[], here: Here): string => {
  const chosen = (family: Family): string => {
    const found = candidates(options, family);
    const written = found.map(({ shape, fits }) => {
      const write = `return ${expression(shape, 'v', below(here, `|${options.findIndex((option) => option.fits === fits)}`))};`;
      return found.length === 1 ? write : `if (${constant(here, fits)}(v)) ${write}`;
    });
    return `{ ${written.join(' ')} return fail(${at(here)}); }`;
  };
  return `if (Array.isArray(v)) ${chosen('list')} if (typeof v === 'object' && v !== null) ${chosen('object')} ${chosen('other')}`;
};

const bodyOf = (shape: Shape, here: Here): string => {
  switch (shape.kind) {
    case 'object':
      return objectBody(shape.fields, shape.isStrict, here);
    case 'list':
      return listBody(shape.inner, here);
    case 'tuple':
      return tupleBody(shape, here);
    case 'record':
      return recordBody(shape.inner, here);
    case 'tagged':
      return taggedBody(shape, here);
    case 'choice':
      return choiceBody(shape.options, here);
    case 'lazy':
      return `return ${expression(shape.inner, 'v', here)};`;
    default:
      throw new Error(`${here.place}: ${shape.kind} is no JSON`);
  }
};

const functionFor = (shape: Shape, here: Here): string => {
  const { source } = here;
  const known = source.named.get(shape);
  if (known !== undefined) return known;
  const name = `f${source.named.size}`;
  source.named.set(shape, name);
  source.functions.push(`function ${name}(v) { ${bodyOf(shape, here)} }`);
  return name;
};

const valuesExpression = (values: readonly unknown[], name: string, here: Here): string => {
  const [only] = values;
  if (values.length === 1)
    return `(${name} === ${JSON.stringify(only)} ? ${text(JSON.stringify(only))} : fail(${at(here)}))`;
  const texts = constant(here, new Map(values.map((value) => [value, JSON.stringify(value)])));
  return `(${texts}.get(${name}) ?? fail(${at(here)}))`;
};

/** JavaScript that makes JSON of the variable. */
const expression = (shape: Shape, name: string, here: Here): string => {
  switch (shape.kind) {
    case 'string':
      return `(typeof ${name} === 'string' ? quoted(${name}) : fail(${at(here)}))`;
    case 'number':
      return `(typeof ${name} === 'number' && ${name} - ${name} === 0 ? '' + ${name} : fail(${at(here)}))`;
    case 'int':
      return `(Number.isSafeInteger(${name}) ? '' + ${name} : fail(${at(here)}))`;
    case 'boolean':
      return `(${name} === true ? 'true' : ${name} === false ? 'false' : fail(${at(here)}))`;
    case 'null':
      return `(${name} === null ? 'null' : fail(${at(here)}))`;
    case 'values':
      return valuesExpression(shape.values, name, here);
    case 'nullable':
      return `(${name} === null ? 'null' : ${expression(shape.inner, name, here)})`;
    case 'optional':
      return `(${name} === undefined ? 'null' : ${expression(shape.inner, name, here)})`;
    default:
      return `${functionFor(shape, here)}(${name})`;
  }
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const placeOf = (here: Here): Place => ({
  fail: () => `fail(${at(here)})`,
  expression: (shape, name) => expression(shape, name, here),
  below: (step) => placeOf(below(here, step)),
});

// oxlint-disable-next-line no-control-regex -- ASCII is what the scratch takes four bytes at a time
const isAscii = (code: string): boolean => /^[\u0000-\u007f]*$/u.test(code);

type Writers = { readonly fast: (value: unknown) => string | null; readonly nested: (value: unknown) => string };

/** Compiles a shape that holds only JSON into a function that writes it. Throws Mismatch for a value of another shape. */
export const compileJson = (shape: Shape, place: string): ((value: unknown) => string) => {
  const source: Source = { functions: [], named: new Map(), places: [], constants: [] };
  const here: Here = { source, place };
  const fail = (index: number): never => {
    throw new Mismatch(source.places[index] ?? place);
  };
  const whole = expression(shape, 'v', here);
  const { body, functions } = fastSource(shape, placeOf(here));
  const code = `'use strict'; const { view, flush, string, json, int, written } = scratch;
    ${source.functions.join('\n')}
    ${functions}
    const put = (v, p) => { ${body} return p; };
    return { fast: (v) => written(put, v), nested: (v) => ${whole} };`;
  // oxlint-disable-next-line typescript/no-implied-eval -- written above from our own words; a contract's keys and values are quoted
  const make = new Function('c', 'fail', 'quoted', 'plain', 'scratch', code) as (
    ...given: readonly unknown[]
  ) => Writers;
  const { fast, nested } = make(source.constants, fail, quoted, isPlain, scratch);
  return isAscii(code) ? (value) => fast(value) ?? nested(value) : nested;
};
