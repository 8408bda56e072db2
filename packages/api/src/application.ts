import { access } from './access.ts';
import type { failures } from './failures.ts';
import { application } from './kernel/application.ts';
import { strippers } from './kernel/strip.ts';
import type { Outside, Ports } from './ports.ts';

export const outputs = strippers();

export const { router, callerOf, procedure, open, command, query, queryOutside } = application<
  Ports,
  Outside,
  typeof access,
  Extract<keyof typeof failures, string>
>({ access, stripOf: outputs.of });

export { subscription } from './kernel/command.ts';
