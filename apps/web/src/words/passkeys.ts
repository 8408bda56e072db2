const byName: Readonly<Record<string, string>> = {
  InvalidStateError: 'This device has a passkey of your account already.',
  SecurityError: 'Passkeys work under the proper name of this site only. Check the address.',
  NotSupportedError: 'This device makes no passkeys that we can read. Try another one.',
  ConstraintError: 'This device cannot check who you are. Turn its screen lock on, or try another one.',
};

/** What a browser says of a passkey, in words; null for what is no browser's word. */
export const passkeyWords = ({ name }: Error): string | null =>
  Object.hasOwn(byName, name) ? (byName[name] ?? null) : null;
