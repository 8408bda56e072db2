import { createHash } from 'node:crypto';

/** The same UUID for the same words on every machine (RFC 9562, version 8), so that seeding twice changes nothing. */
export const idFor = (words: string): string => {
  const hex = createHash('sha256').update(`blingauto ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
