import { type ContractDocument, deprecationOf, holdersOf, type ProcedureNode } from '@bling/client/document';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Flag, flagsOf, kebab, NotAValue, placed, valueFrom } from './flags.ts';

type Types = ContractDocument['types'];
export type Input = Readonly<Record<string, unknown>>;
export type Asked = {
  readonly path: string;
  readonly procedure: ProcedureNode;
  readonly flags: readonly Flag[];
  readonly input: Input;
  readonly options: Shared;
};
/** Options that every command has. */
export type Shared = { readonly json?: boolean; readonly url?: string; readonly input?: string };
export type Run = (asked: Asked) => Promise<void>;

type Entry = readonly [path: string, procedure: ProcedureNode];

const parser =
  ({ node }: Flag, types: Types) =>
  (text: string) => {
    try {
      return valueFrom(text, node, types);
    } catch (error) {
      throw error instanceof NotAValue ? new InvalidArgumentError(error.message) : error;
    }
  };

const placeholder = ({ node, choices }: Flag): string => {
  if (choices !== null) return choices.join('|');
  if (node.type === 'array') return `${node.items?.['x-domain'] ?? 'value'},…`;
  return node['x-domain'] ?? node.format ?? node.type ?? 'json';
};

const optionOf = (flag: Flag, types: Types): Option => {
  const { name, node, choices, isRequired } = flag;
  const words = [
    node.description,
    isRequired ? 'required' : undefined,
    node.deprecated === true ? 'deprecated' : undefined,
  ];
  const option = new Option(`--${name} <${placeholder(flag)}>`, words.filter((word) => word !== undefined).join('; '));
  if (node.default !== undefined) option.default(undefined, JSON.stringify(node.default));
  if (choices !== null) option.choices([...choices]);
  const check = option.parseArg;
  const parse = parser(flag, types);
  return option.argParser((text: string, before: unknown) => {
    if (check !== undefined) check(text, before);
    return parse(text);
  });
};

const help = (procedure: ProcedureNode): string => {
  const { permission, failures, deprecated } = procedure;
  return [
    '',
    `Permission ${permission}: ${holdersOf(procedure)}`,
    ...(failures.length === 0 ? [] : [`Fails with ${failures.join(', ')}`]),
    ...(deprecated === undefined ? [] : [`Deprecated ${deprecationOf(deprecated)}`]),
  ].join('\n');
};

export const sharedOptions = (command: Command): Command =>
  command.option('--json', 'the answer as JSON').option('--url <address>', 'where the procedures are; kept by sign-in');

const leaf = ([path, procedure]: Entry, { types }: ContractDocument, run: Run): Command => {
  const flags = flagsOf(procedure.input, types);
  const command = sharedOptions(new Command(kebab(path.split('.').at(-1) ?? path)))
    .description(procedure.does)
    .option('--input <json>', 'the whole input as JSON; other options change it')
    .addHelpText('after', help(procedure));
  for (const flag of flags) command.addOption(optionOf(flag, types));
  return command.action(async (options: Shared & Record<string, unknown>) => {
    let input: Input = options.input === undefined ? {} : JSON.parse(options.input);
    for (const flag of flags) {
      const value = options[flag.name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())];
      if (value !== undefined) input = placed(input, flag.path, value);
    }
    await run({ path, procedure, flags, input, options });
  });
};

/** `scheduling.holds.place` is `bling scheduling holds place`. */
const under = (parent: Command, name: string): Command => {
  const known = parent.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const made = new Command(name).description(`${name}: its procedures`);
  parent.addCommand(made);
  return made;
};

/** Every procedure of the contract as a command. */
export const addProcedures = (program: Command, document: ContractDocument, run: Run): void => {
  for (const entry of Object.entries(document.procedures)) {
    const groups = entry[0].split('.').slice(0, -1).map(kebab);
    const parent = groups.reduce(under, program);
    parent.addCommand(leaf(entry, document, run));
  }
};
