// Generated from the router by `pnpm contract`. Change the contract, not this file.

/** The contract that this client speaks. */
export const CONTRACT_VERSION = '0.2.0';
