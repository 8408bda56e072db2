type Heard = (name: string, listener: () => void) => void;
type Target = { readonly addEventListener: Heard; readonly removeEventListener: Heard };

const globals: object = globalThis;

/** What this client knows of a page, where there is one: its types are not everywhere that this client is. */
export const page: {
  readonly document?: Target & { readonly visibilityState: string };
  readonly navigator?: {
    readonly locks?: { readonly request: (name: string, work: () => Promise<unknown>) => Promise<unknown> };
  };
} & Partial<Target> = globals;
