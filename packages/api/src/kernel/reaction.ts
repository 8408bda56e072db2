import { type Actor, type Fact, system } from '@bling/domain/kernel';
import type { KernelPorts } from './context.ts';
import { type Answer, commits } from './outcome.ts';

/** A fact as the outbox gives it back: with an id that stays the same however often it is delivered. */
export type Told<F extends Fact> = F & {
  readonly factId: string;
  /** Of the request that made it happen. */
  readonly requestId: string;
};

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

type Act = { readonly actor: Actor; readonly action: string; readonly requestId: string };

/** What the product does by itself leaves an entry too, when it saved something. */
export const audited = async <A extends Answer>(
  { audit, hasSaved }: KernelPorts,
  act: Act,
  work: () => Promise<A>,
): Promise<A> => {
  const answer = await work();
  const failureCode = answer.ok ? null : answer.failure.code;
  if (commits(answer) && hasSaved()) await audit({ ...act, outcome: answer.ok ? 'done' : 'denied', failureCode });
  return answer;
};

/** A reaction whose effect is in the trail. */
export const auditedReaction = <P extends KernelPorts>({ name, on, run }: Reaction<P>): Reaction<P> => ({
  name,
  on,
  run: (ports, fact) =>
    audited(ports, { actor: system(name), action: name, requestId: fact.requestId }, () => run(ports, fact)),
});
