/** What the client must know of a call to make it. */
export type Procedure = {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Takes an idempotency key, which the client fills. */
  readonly keyed?: true;
  /** Queries whose answers it changes, by path or the start of one. */
  readonly touches?: readonly string[];
  /** The input field that names its entity; it may wait while the device is offline. */
  readonly offline?: string;
  /** Input fields that the oldest supported server does not know, with the contract that brought them. */
  readonly added?: Readonly<Record<string, string>>;
};
