import supported from '@bling/client/supported.json' with { type: 'json' };
import type { Releases } from './contract-door.ts';

/** Which contracts were released, and which of them are answered. */
export const releases: Releases = supported;
