import { ok } from '@bling/domain/kernel';
import type { ParkedPlace } from '../../audit/ports.ts';
import type { Run } from '../../kernel/context.ts';
import type { Ports } from '../../ports.ts';

/** The ports of one adapter, on a store that is empty but for the five roles. */
export type UnderTest = {
  readonly read: Run<Ports>;
  readonly write: Run<Ports>;
  /** What the outbox holds of one aggregate, oldest first. */
  readonly factsOf: (id: string) => Promise<readonly { readonly type: string; readonly version: number }[]>;
  /** Parks one fact of an aggregate for a subscriber, as if it had failed again and again; one more waits behind it. */
  readonly park: (place: ParkedPlace) => Promise<void>;
  readonly close?: () => Promise<void>;
};
/** Asked inside a test, once the store is open. */
export type Opened = () => UnderTest;

/** Work on the ports that answers a value. */
export type Ask = <T>(work: (ports: Ports) => Promise<T>) => Promise<T>;

export const asking = (opened: Opened): { readonly reading: Ask; readonly writing: Ask } => ({
  reading: async (work) => (await opened().read(async (ports) => ok(await work(ports)))).value,
  writing: async (work) => (await opened().write(async (ports) => ok(await work(ports)))).value,
});

/** The value of an answer that cannot be a refusal here. */
export const valueOf = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};
