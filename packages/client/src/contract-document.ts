import contract from './contract/contract.json' with { type: 'json' };
import type { ContractDocument } from './document.ts';

/** The contract that this client was written from. An entry of its own: apps that only call do not carry it. */
// The compiler reads each value of the file as a type of its own, which no closed list of nodes is wide enough for.
export const contractDocument = contract as unknown as ContractDocument;
