/** A browser that has no passkeys at all, such as one on a page without TLS. */
export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

const cancelled: ReadonlySet<string> = new Set(['NotAllowedError', 'AbortError']);
const wasCancelled = (error: unknown): boolean => error instanceof Error && cancelled.has(error.name);

const answerOf = async (ask: () => Promise<unknown>): Promise<string | null> => {
  try {
    return JSON.stringify(await ask());
  } catch (error) {
    if (wasCancelled(error)) return null;
    throw error;
  }
};

/** Asks the browser for a passkey of this site; null when the person thought better of it. */
export const askPasskey = async (options: string): Promise<string | null> => {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return answerOf(() => startAuthentication({ optionsJSON: JSON.parse(options) }));
};

/** Has the browser make a passkey; null when the person thought better of it. */
export const makePasskey = async (options: string): Promise<string | null> => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return answerOf(() => startRegistration({ optionsJSON: JSON.parse(options) }));
};
