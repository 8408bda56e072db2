import { create, exists, insert } from './edit.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { camel, checkName, pascal } from './names.ts';

export type Kind = 'query' | 'mutation';
type Made = { readonly feature: string; readonly name: string; readonly kind: Kind; readonly path: string };

const useCase = ({
  feature,
  name,
  path,
}: Made): string => `import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { ${pascal(name)} } from '../contract.ts';
import type { ${pascal(feature)}Ports } from '../ports.ts';

const refuse = refusing(commonFailures);

export const ${camel(name)} = (_ports: ${pascal(feature)}Ports) => async (_input: z.output<typeof ${pascal(name)}>, actor: Actor) =>
  may(actor, '${path}', {}) ? ok(DONE) : refuse('not-allowed');
`;

const contract = ({ name }: Made): string => `export const ${pascal(name)} = z.strictObject({});\n`;

const test = (made: Made): string => `import { describe, expect, it } from 'vitest';
import { createWorld, ${made.kind === 'mutation' ? 'once, ' : ''}seeding } from '../testing/index.ts';

describe('${made.name.replaceAll('-', ' ')}', () => {
  it('is done for an admin', async () => {
    const { ${camel(made.feature)} } = seeding(createWorld()).admin;
    expect(await ${camel(made.feature)}.${camel(made.name)}(${made.kind === 'mutation' ? 'once({})' : '{}'})).toEqual({ done: true });
  });
});
`;

const words = (name: string): string => {
  const [verb = '', ...rest] = name.split('-');
  const things = rest.join(' ');
  const object = things === '' ? 'it' : things.endsWith('s') ? things : `a ${things}`;
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}s ${object}.`;
};

const routerFile = ({ feature }: Made): string => `packages/api/src/${feature}/router.ts`;

/** One import for each module: what the router already takes from one is added to. */
const importInto = (file: string, names: readonly string[], from: string): void => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const known = new RegExp(`^import \\{([^}]*)\\} from '${from.replaceAll('.', '\\.')}';`, 'mu').exec(text);
  const all = [
    ...new Set([...(known?.[1]?.split(',') ?? []), ...names].map((name) => name.trim()).filter(Boolean)),
  ].sort();
  const line = `import { ${all.join(', ')} } from '${from}';`;
  writeFileSync(path, known === null ? `${line}\n${text}` : text.replace(known[0], line));
};

const router = (made: Made): void => {
  const { name, kind, path } = made;
  const file = routerFile(made);
  const isMutation = kind === 'mutation';
  importInto(file, [isMutation ? 'command' : 'query', 'procedure', 'router'], '../application.ts');
  importInto(file, ['done'], '../kernel/contract.ts');
  if (isMutation) importInto(file, ['keyed'], '../kernel/idempotency.ts');
  importInto(file, [pascal(name)], './contract.ts');
  importInto(file, [camel(name)], `./use-cases/${name}.ts`);
  const touches = isMutation ? ', touches: []' : '';
  const input = isMutation ? `keyed(${pascal(name)})` : pascal(name);
  const lines = [
    `  ${camel(name)}: procedure('${path}')`,
    `    .meta({ does: '${words(name)}'${touches} })`,
    `    .input(${input})`,
    '    .output(done)',
    `    .${kind}(${isMutation ? 'command' : 'query'}(${camel(name)})),`,
  ];
  const whole = join(root, file);
  const text = readFileSync(whole, 'utf8');
  const empty = /= router\(\{\}\);/u;
  if (empty.test(text)) writeFileSync(whole, text.replace(empty, `= router({\n${lines.join('\n')}\n});`));
  else insert(file, { from: /^export const \w+Router = router\(/u, before: /^\}\);/u, lines });
};

const access = ({ feature, path }: Made): void => {
  const file = `packages/domain/src/${feature}/access.ts`;
  const text = readFileSync(join(root, file), 'utf8');
  const row = `'${path}': { admin: 'all' },`;
  if (/= \{\} as const/u.test(text))
    writeFileSync(join(root, file), text.replace('= {} as const', `= {\n  ${row}\n} as const`));
  else insert(file, { before: /\} as const satisfies AccessTable/u, lines: [`  ${row}`] });
  insert('packages/api/src/access-targets.fixture.ts', {
    from: /^export const targets/u,
    before: /^\}/u,
    lines: [`  '${path}': menu(() => ({})),`],
  });
};

/** A use case with its contract, permission, procedure and test: it answers that it is done, and is yours to fill. */
export const makeUseCase = (givenFeature: string | undefined, givenName: string | undefined, kind: Kind): void => {
  const feature = checkName(givenFeature, 'The name of a feature');
  const name = checkName(givenName, 'The name of a use case');
  if (!exists(`packages/api/src/${feature}/router.ts`))
    throw new Error(`There is no feature ${feature}: pnpm gen feature ${feature}`);
  const made: Made = { feature, name, kind, path: `${camel(feature)}.${camel(name)}` };
  const contractFile = `packages/api/src/${feature}/contract.ts`;
  create(`packages/api/src/${feature}/use-cases/${name}.ts`, useCase(made));
  if (exists(contractFile))
    writeFileSync(join(root, contractFile), `${readFileSync(join(root, contractFile), 'utf8')}\n${contract(made)}`);
  else create(contractFile, `import * as z from 'zod';\n\n${contract(made)}`);
  create(`packages/api/src/${feature}/${name}.test.ts`, test(made));
  router(made);
  access(made);
};
