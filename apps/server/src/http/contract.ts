import contract from '@bling/client/contract.json' with { type: 'json' };
import type { ContractDocument } from '@bling/client/document';
import supported from '@bling/client/supported.json' with { type: 'json' };
import type { Releases } from './contract-door.ts';

/** The contract that this server was built with. */
export const contractDocument = contract as unknown as ContractDocument;
export const releases: Releases = supported;
