import { refusal } from '@bling/api/kernel';
import type { ContractDocument, Deprecation, Node } from '@bling/client/document';
import { byVersion, resolveNode } from '@bling/client/document';
import { commonFailures, refusing } from '@bling/domain/kernel';
import type { TRPCError } from '@trpc/server';

const refuse = refusing(commonFailures);
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/u;

const isOlder = (version: string, than: string): boolean => byVersion(version, than) < 0;

export type Releases = {
  /** Contracts whose clients are answered, beside the current one. */
  readonly supported: readonly string[];
  /** The day of each release, `2026-11-21`. */
  readonly released: Readonly<Record<string, string>>;
};

/** A call of something that will go: what it was, and which client asked. */
export type LateCall = { readonly what: string; readonly client: string };
type Call = { readonly path: string; readonly getRawInput: () => Promise<unknown> };

const deprecatedFields = (
  { input }: { readonly input: Node },
  types: ContractDocument['types'],
): ReadonlyMap<string, Deprecation> =>
  new Map(
    Object.entries(resolveNode(input, types).properties ?? {}).flatMap(([field, { 'x-deprecated': told }]) =>
      told === undefined ? [] : [[field, told] as const],
    ),
  );

/** HTTP dates for the whole day: it still answers on the last one. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T23:59:59Z`)).toUTCString();

const earliest = (days: readonly string[]): string => [...days].sort()[0] ?? '';

/** What the server's contract means for a request: who may not speak it any more, and what it uses that will go. */
export const contractDoor = (
  document: ContractDocument,
  { supported, released }: Releases,
  onLate: (call: LateCall) => void,
) => {
  const oldest = [...supported, document.version].reduce((a, b) => (isOlder(b, a) ? b : a));
  const late = new Map<string, Deprecation>();
  const lateFields = new Map<string, ReadonlyMap<string, Deprecation>>();
  for (const [path, procedure] of Object.entries(document.procedures)) {
    if (procedure.deprecated !== undefined) late.set(path, procedure.deprecated);
    const fields = deprecatedFields(procedure, document.types);
    if (fields.size > 0) lateFields.set(path, fields);
  }

  const fieldsUsed = async ({ path, getRawInput }: Call): Promise<readonly (readonly [string, Deprecation])[]> => {
    const fields = lateFields.get(path);
    if (fields === undefined) return [];
    const input: unknown = await getRawInput().catch(() => null);
    if (typeof input !== 'object' || input === null) return [];
    return [...fields].filter(([field]) => field in input).map(([field, told]) => [`${path}.${field}`, told]);
  };

  /** Headers of clients are anyone's words: only a version that was released is counted by its name. */
  const clientOf = (announced: unknown): string =>
    typeof announced === 'string' && (released[announced] !== undefined || announced === document.version)
      ? announced
      : 'other';

  return {
    version: document.version,
    /** A refusal for a client that is too old to be answered; null for all others, and for those that announce nothing. */
    refuses: (announced: unknown): TRPCError | null => {
      if (typeof announced !== 'string' || !VERSION.test(announced) || !isOlder(announced, oldest)) return null;
      return refusal(refuse('client/unsupported', { oldest, yours: announced }).failure);
    },
    /** What of a request is deprecated; counted for the client that asked. */
    notice: async (calls: readonly Call[], announced: unknown): Promise<readonly Deprecation[]> => {
      if (late.size + lateFields.size === 0) return [];
      const used: (readonly [string, Deprecation])[] = [];
      for (const call of calls) {
        const told = late.get(call.path);
        if (told !== undefined) used.push([call.path, told]);
        used.push(...(await fieldsUsed(call)));
      }
      for (const [what] of used) onLate({ what, client: clientOf(announced) });
      return used.map(([, told]) => told);
    },
    /** `Deprecation` (RFC 9745) from the release that said it, `Sunset` (RFC 8594) for the first that goes. */
    headersFor: (used: readonly Deprecation[]): Readonly<Record<string, string>> => {
      if (used.length === 0) return {};
      const since = earliest(used.map((told) => released[told.since]).filter((day) => day !== undefined));
      const said = since === '' ? {} : { deprecation: `@${Date.parse(`${since}T00:00:00Z`) / 1000}` };
      return {
        ...said,
        sunset: endOf(earliest(used.map(({ removeAfter }) => removeAfter))),
        link: '</docs>; rel="deprecation"; type="text/html"',
      };
    },
  };
};

export type ContractDoor = ReturnType<typeof contractDoor>;
