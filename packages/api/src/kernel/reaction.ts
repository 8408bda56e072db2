import { type Actor, type Fact, system } from '@bling/domain/kernel';
import type { Answer } from './outcome.ts';

/** A fact as the outbox gives it back: with an id that stays the same however often it is delivered. */
export type Told<F extends Fact> = F & { readonly factId: string };

/** Something that the product does by itself when something has happened, once for each fact. */
export type Reaction<P, F extends Fact = Fact> = {
  /** Stays for good: deliveries that wait are kept under it. */
  readonly name: string;
  readonly on: readonly F['type'][];
  readonly run: (ports: P, fact: Told<F>) => Promise<Answer>;
};

/** The builder of one application's reactions; `All` is the union of its facts. */
export const reactionsTo =
  <All extends Fact>() =>
  <P, const T extends All['type']>(
    name: string,
    on: readonly T[],
    react: (ports: P, fact: Told<Extract<All, { readonly type: T }>>, actor: Actor) => Promise<Answer>,
  ): Reaction<P> => ({
    name,
    on,
    // The dispatcher hands over only what `on` names.
    run: (ports, fact) => react(ports, fact as Told<Extract<All, { readonly type: T }>>, system(name)),
  });
