import * as prompts from '@clack/prompts';
import type { ContractDocument } from '@bling/client/document';
import { type Flag, NotAValue, valueFrom } from './flags.ts';

/** Someone pressed Ctrl-C at a question. */
export class Left extends Error {}

const answered = <T>(value: T): Exclude<T, symbol> => {
  if (prompts.isCancel(value)) throw new Left();
  return value as Exclude<T, symbol>;
};

const problemWith = (text: string, { node }: Flag, types: ContractDocument['types']): string | undefined => {
  try {
    valueFrom(text, node, types);
  } catch (error) {
    if (error instanceof NotAValue) return error.message;
    throw error;
  }
  const { pattern, minLength = 1, 'x-says': says } = node;
  if (text.length < minLength) return 'Needs something here';
  return pattern !== undefined && !new RegExp(pattern, 'u').test(text) ? (says ?? `Must match ${pattern}`) : undefined;
};

const message = ({ name, node }: Flag): string =>
  [name, node.description ?? node['x-domain'], node.type === 'array' ? 'separated by commas' : undefined]
    .filter((part) => part !== undefined)
    .join(' – ');

/** Asks for one value at the terminal; throws `Left` when the person leaves. */
export const ask = async (flag: Flag, types: ContractDocument['types']): Promise<unknown> => {
  const { choices, node } = flag;
  if (choices !== null) {
    const options = choices.map((choice) => ({ value: choice, label: choice }));
    return valueFrom(answered(await prompts.select({ message: message(flag), options })), node, types);
  }
  if (node.type === 'boolean') return answered(await prompts.confirm({ message: message(flag) }));
  const validate = (text: string | undefined): string | undefined => problemWith(text ?? '', flag, types);
  return valueFrom(answered(await prompts.text({ message: message(flag), validate })), node, types);
};

export const askPassword = async (): Promise<string> => answered(await prompts.password({ message: 'Password' }));
export const askText = async (question: string): Promise<string> => answered(await prompts.text({ message: question }));
