import type { ContractDocument, ProcedureNode } from '@bling/client/document';

/** What a demo server hands to its playground: its contract, real calls to start from, and accounts to make them as. */
export type Playground = {
  readonly document: ContractDocument;
  readonly examples: Readonly<Record<string, { readonly as: string; readonly input: unknown }>>;
  readonly accounts: readonly { readonly role: string; readonly email: string }[];
  readonly password: string;
};

/** Null where there is no demo. */
export const loadPlayground = async (): Promise<Playground | null> => {
  const answer = await fetch('/dev/playground.json');
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`The playground answered ${answer.status}`);
  return answer.json();
};

export const VISITOR = 'visitor';

/** Whether a role gets past the permission of a procedure; for which rows is the server's to say. */
export const mayAsk = ({ access }: ProcedureNode, role: string): boolean =>
  access === 'public' || (role !== VISITOR && access[role] !== undefined);

/** The input to start from: that of a real call, without the key, which the client makes. */
export const inputFor = ({ examples }: Playground, path: string): string => {
  const given = examples[path]?.input ?? {};
  const { idempotencyKey: _, ...input } = given as Record<string, unknown>;
  return JSON.stringify(input, null, 2);
};

export const matching = (paths: readonly string[], search: string): readonly string[] => {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return paths.filter((path) => words.every((word) => path.toLowerCase().includes(word)));
};
