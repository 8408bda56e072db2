type Heard = (name: string, listener: () => void) => void;
type Target = { readonly addEventListener: Heard; readonly removeEventListener: Heard };

/** `navigator.locks`, or what does the same. */
export type Locks = { readonly request: <T>(name: string, work: () => Promise<T>) => Promise<T> };

const globals: object = globalThis;

/** What this client knows of a page, where there is one: its types are not everywhere that this client is. */
export const page: {
  readonly document?: Target & { readonly visibilityState: string };
  readonly navigator?: { readonly locks?: Locks | null };
} & Partial<Target> = globals;

/** Those that the tabs of a browser share. A page without TLS has none; a server's would hold its requests up. */
export const pageLocks = (): Locks | undefined => (page.document && page.navigator?.locks) ?? undefined;
