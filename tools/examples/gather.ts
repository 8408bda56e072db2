import { type ContractDocument, type Node, optionsOf, resolveNode } from '@bling/client/document';

type Types = ContractDocument['types'];
type Part = readonly [node: Node, value: unknown];

/** What lies directly below a value, each with its node. */
const partsOf = (node: Node, value: unknown): readonly Part[] => {
  const options = optionsOf(node).filter((option) => option !== node);
  if (options.length > 0) return options.map((option) => [option, value]);
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => [node.items ?? {}, item]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, inner]) => [node.properties?.[key] ?? {}, inner]);
};

/** Every id in an answer under the domain's name of it; the first of each kind stays. */
export const gather = (pool: Map<string, string>, types: Types, [given, value]: Part): void => {
  const node = resolveNode(given, types);
  const domain = node['x-domain'] ?? '';
  if (typeof value === 'string' && domain.endsWith('Id') && !pool.has(domain)) pool.set(domain, value);
  for (const part of partsOf(node, value)) gather(pool, types, part);
};
