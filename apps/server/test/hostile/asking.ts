import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../password.ts';
import { isSchema, type Kind } from './schema.ts';

export type Seat = 'visitor' | 'client' | 'washer' | 'cashier' | 'manager' | 'admin';
export const seats: readonly Seat[] = ['visitor', 'client', 'washer', 'cashier', 'manager', 'admin'];
export type Tokens = Readonly<Record<Seat, string | null>>;

/** One request, as it goes over the wire. */
export type Sent = {
  readonly path: string;
  readonly kind: Kind;
  readonly as: Seat;
  readonly input: unknown;
  /** How often in one batch; 0 for a call of its own. */
  readonly batch: number;
  /** As the procedure wants it, or the other way round. */
  readonly method: 'own' | 'other';
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
};
export const plainly = { batch: 0, method: 'own', contentType: 'application/json', headers: {} } as const;

export const signIn = async (url: string): Promise<Tokens> => {
  const tokenOf = async (name: Seat): Promise<string> => {
    const body = JSON.stringify({ json: { login: `${name}@demo.test`, password: PASSWORD, keep: 'body' } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/rpc/identity.login`, { method: 'POST', headers, body });
    const token = /"accessToken":"([^"]+)"/u.exec(await answer.text())?.[1];
    if (token === undefined) throw new Error(`${name} cannot sign in: ${answer.status}`);
    return token;
  };
  return {
    visitor: null,
    client: await tokenOf('client'),
    washer: await tokenOf('washer'),
    cashier: await tokenOf('cashier'),
    manager: await tokenOf('manager'),
    admin: await tokenOf('admin'),
  };
};

/** A key of its own for every try: else the second would only hear of the first. */
const keyed = (input: unknown): unknown =>
  isSchema(input) && typeof input['idempotencyKey'] === 'string' ? { ...input, idempotencyKey: randomUUID() } : input;

/** Longer addresses are refused by the server before anyone reads them. */
const LONGEST_ADDRESS = 12_000;

const requestOf = (
  url: string,
  { path, kind, input, batch, method, contentType, headers }: Sent,
  token: string | null,
) => {
  const calls = Array.from({ length: Math.max(batch, 1) }, () => ({ json: keyed(input) }));
  const body = JSON.stringify(batch === 0 ? calls[0] : { ...calls });
  const place = `${url}/rpc/${calls.map(() => path).join(',')}${batch === 0 ? '' : '?batch=1'}`;
  const isGet = (kind !== 'mutation') === (method === 'own');
  const all = { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) };
  if (!isGet) return new Request(place, { method: 'POST', headers: { 'content-type': contentType, ...all }, body });
  const query = encodeURIComponent(Buffer.from(body).toString()).slice(0, LONGEST_ADDRESS);
  return new Request(`${place}${batch === 0 ? '?' : '&'}input=${query}`, { headers: all });
};

export type Answer = { readonly status: number; readonly text: string; readonly ms: number };

/** A stream is let go of as soon as it has begun. */
const read = async (response: Response): Promise<string> => {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '';
};

/** How many answers there were of each status: a run that is refused at the door proves little. */
export const statuses = new Map<number, number>();

export const ask = async (url: string, tokens: Tokens, sent: Sent): Promise<Answer> => {
  const began = performance.now();
  const response = await fetch(requestOf(url, sent, tokens[sent.as]), { signal: AbortSignal.timeout(30_000) });
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  return { status: response.status, text: await read(response), ms: performance.now() - began };
};

const MOST_MS = 1_000;
const TELLS = /node_modules|\bat .{1,200}\.[jt]s:\d+|prisma|postgres|select .{1,80} from |violates|syntax error/iu;
/** A stranger's words: nobody but staff may ever read them. */
export const SECRET = 'zzleakzz';

const tellsAnother = (text: string, as: Seat): boolean =>
  ['visitor', 'client'].includes(as) && text.toLowerCase().includes(SECRET);
/** A batch is several calls; its passwords, say, are hashed one after the other. */
const patience = (batch: number): number => MOST_MS * Math.max(1, batch / 4);

/** What is wrong with an answer; null when nothing is. */
export const verdictOf = ({ status, text, ms }: Answer, { as, batch }: Pick<Sent, 'as' | 'batch'>): string | null => {
  const isBusy = text.includes('"kind":"busy"');
  const told = status >= 400 ? TELLS.exec(text)?.[0] : undefined;
  const wrong: readonly (readonly [boolean, string])[] = [
    [status >= 500 && !isBusy, `answers ${status}: ${text.slice(0, 300)}`],
    [text.includes('INTERNAL_SERVER_ERROR'), `breaks inside: ${text.slice(0, 300)}`],
    [told !== undefined, `says too much: ${told?.slice(0, 200) ?? ''}`],
    [tellsAnother(text, as), 'tells what is another’s'],
    ['polluted' in {}, 'has changed what every object is made of'],
    [ms > patience(batch) && !isBusy, `takes ${Math.round(ms)} ms`],
  ];
  return wrong.find(([is]) => is)?.[1] ?? null;
};

/** Asks, and asks again before it calls an answer slow: other work may have been in the way. */
export const judge = async (url: string, tokens: Tokens, sent: Sent): Promise<string | null> => {
  const first = verdictOf(await ask(url, tokens, sent), sent);
  return first?.startsWith('takes ') === true ? verdictOf(await ask(url, tokens, sent), sent) : first;
};

/** One line that says it again. */
export const told = ({ path, as, batch, method, contentType, headers, input }: Sent): string =>
  JSON.stringify({ path, as, batch, method, contentType, headers, input }).slice(0, 2_000);
