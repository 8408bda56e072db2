/** The version of the contract that this client was generated from. */
export const CONTRACT_VERSION = '0.1.0';
