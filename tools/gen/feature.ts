import { addImport, create, exists, insert } from './edit.ts';
import { camel, checkName, pascal } from './names.ts';

const domain = (feature: string, name: string): void => {
  create(
    `packages/domain/src/${feature}/access.ts`,
    `import type { AccessTable } from '../kernel/index.ts';\n\nexport const ${name}Access = {} as const satisfies AccessTable;\n`,
  );
  create(
    `packages/domain/src/${feature}/failures.ts`,
    `import { type Failure, type FailureTable, missing } from '../kernel/index.ts';\n\nexport const ${name}Failures = {\n  '${feature}/unknown': missing('id'),\n} as const satisfies FailureTable;\nexport type ${pascal(feature)}Failure = Failure<typeof ${name}Failures>;\n`,
  );
  create(
    `packages/domain/src/${feature}/index.ts`,
    `export { ${name}Access } from './access.ts';\nexport { type ${pascal(feature)}Failure, ${name}Failures } from './failures.ts';\n`,
  );
};

const api = (feature: string, name: string): void => {
  create(
    `packages/api/src/${feature}/ports.ts`,
    `import type { Clock } from '../kernel/context.ts';\n\n/** What the use cases of ${feature} ask of the outside. */\nexport interface ${pascal(feature)}Ports extends Clock {}\n`,
  );
  create(
    `packages/api/src/${feature}/router.ts`,
    `import { router } from '../application.ts';\n\nexport const ${name}Router = router({});\n`,
  );
};

const wire = (feature: string, name: string): void => {
  const from = `'@bling/domain/${feature}'`;
  addImport('packages/api/src/access.ts', `import { ${name}Access } from ${from};`);
  insert('packages/api/src/access.ts', {
    from: /^export const access/u,
    before: /^\} as const/u,
    lines: [`  ...${name}Access,`],
  });
  addImport('packages/api/src/failures.ts', `import { ${name}Failures } from ${from};`);
  insert('packages/api/src/failures.ts', {
    from: /^export const failures/u,
    before: /^\} as const/u,
    lines: [`  ...${name}Failures,`],
  });
  addImport('packages/api/src/router.ts', `import { ${name}Router } from './${feature}/router.ts';`);
  insert('packages/api/src/router.ts', {
    from: /^export const appRouter/u,
    before: /^\}\);/u,
    lines: [`  ${name}: ${name}Router,`],
  });
  addImport('packages/client/src/failure.ts', `import type { ${name}Failures } from ${from};`);
  insert('packages/client/src/failure.ts', {
    before: /^type Tables = /u,
    lines: [`type ${pascal(feature)}Table = typeof ${name}Failures;`],
  });
  insert('packages/client/src/failure.ts', {
    from: /^type Tables = /u,
    before: /^ {2}typeof /u,
    lines: [`  ${pascal(feature)}Table &`],
  });
  insert('apps/web/src/words/failures.ts', {
    from: /^export const failureWords/u,
    before: /^\};/u,
    lines: [`  '${feature}/unknown': GONE,`],
  });
  insert('tools/matrix.json', { before: /^ {2}"identity"/u, lines: [`  "${feature}": [],`] });
};

/** The rooms of a feature, the same in every layer, wired and empty. */
export const makeFeature = (given: string | undefined): void => {
  const feature = checkName(given, 'The name of a feature');
  if (exists(`packages/domain/src/${feature}`)) throw new Error(`${feature} is there already`);
  const name = camel(feature);
  domain(feature, name);
  api(feature, name);
  wire(feature, name);
};
