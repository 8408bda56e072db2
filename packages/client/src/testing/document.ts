import type { ContractDocument } from '../document.ts';
import contract from '../contract/contract.json' with { type: 'json' };

/** The contract that this client was written from. */
export const contractDocument = contract as unknown as ContractDocument;
