import { CONTRACT_HEADER } from './versions.ts';
import type { httpLink } from '@trpc/client';
import type { Heard } from './clock.ts';

/** How the client asks: `fetch`, or what an app puts in its place. */
export type Ask = (input: string | URL, init?: Asking) => Promise<Response>;
type Asking = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** The same, as tRPC's links take it. */
export const asFetch =
  (ask: Ask): NonNullable<Parameters<typeof httpLink>[0]['fetch']> =>
  (input, init) =>
    ask(input as string | URL, init as Asking);

const lateError = (): Error => Object.assign(new Error('The answer took too long'), { name: 'TimeoutError' });

/** Gives up when nothing is heard for so long (milliseconds), and says that it was time and nobody's wish. */
export const withDeadline =
  (ask: Ask, afterMs: number): Ask =>
  async (input, init = {}) => {
    const stop = new AbortController();
    const forward = (): void => stop.abort(init.signal?.reason);
    if (init.signal?.aborted === true) forward();
    init.signal?.addEventListener('abort', forward, { once: true });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      stop.abort();
    }, afterMs);
    try {
      return await ask(input, { ...init, signal: stop.signal });
    } catch (error) {
      throw isLate ? lateError() : error;
    } finally {
      clearTimeout(timer);
    }
  };

export type Ears = (heard: Heard & { readonly contract: string | null }) => void;

/** Announces this client's contract with every request, and hears what every answer says beside its body. */
export const announcing =
  (ask: Ask, contract: string, hear: Ears): Ask =>
  async (input, init = {}) => {
    const sentAt = Date.now();
    const answer = await ask(input, {
      ...init,
      // The refresh cookie goes to where the page came from, and nowhere else.
      credentials: 'same-origin',
      headers: { ...init.headers, [CONTRACT_HEADER]: contract },
    });
    const { headers } = answer;
    hear({ date: headers.get('date'), contract: headers.get(CONTRACT_HEADER), sentAt, cameAt: Date.now() });
    return answer;
  };
