const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromBytes = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
};

/** A random UUID (RFC 9562, version 4), also where a page without TLS or an old engine has no `randomUUID`. */
export const newKey = (): string => (typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : fromBytes());
