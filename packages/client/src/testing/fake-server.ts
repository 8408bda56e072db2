import type { Calls, Path } from '../contract/calls.ts';
import type { AppFailure, FailureOf, TransportFailure } from '../failure.ts';
import { contractDocument } from '../contract-document.ts';

/** What a test says instead of a server; a procedure that it does not name is answered by an error that names it. */
export type Answers = {
  readonly [P in Path]?: (input: Calls[P]['input']) => Calls[P]['output'] | Promise<Calls[P]['output']>;
};

/** The failures of one procedure that a server can answer. */
export type ScriptedFailure<P extends Path> = Exclude<FailureOf<P>, TransportFailure>;
type Code<P extends Path> = ScriptedFailure<P>['code'];
type Details<P extends Path, C> =
  Extract<ScriptedFailure<P>, { readonly code: C }> extends { readonly details: infer D }
    ? [details: D, times?: number]
    : [details?: undefined, times?: number];

export type Asked = { readonly path: string; readonly input: unknown };

export type FakeServer = {
  /** Every call so far, in order. */
  readonly asked: readonly Asked[];
  /** Adds answers, or changes them. */
  readonly answer: (answers: Answers) => void;
  /** Fails the next call of a procedure, or as many as `times` says. */
  readonly fail: <P extends Path, C extends Code<P>>(path: P, code: C, ...told: Details<P, C>) => void;
  /** Makes every answer late, by milliseconds. */
  readonly slow: (milliseconds: number) => void;
  /** The network goes, or comes back. */
  readonly offline: (isOffline?: boolean) => void;
  /** What a transport asks; rejects with `Scripted` for a failure, and with `Offline` without a network. */
  readonly call: (path: string, input: unknown) => Promise<unknown>;
};

/** A failure that a script asked for. */
export class Scripted extends Error {
  readonly failure: AppFailure;
  constructor(failure: AppFailure) {
    super(failure.code);
    this.name = 'Scripted';
    this.failure = failure;
  }
}
export class Offline extends TypeError {
  constructor() {
    super('fetch failed');
    this.name = 'Offline';
  }
}

const failureFor = (code: string, details: unknown): AppFailure => {
  const known = contractDocument.failures[code];
  if (known === undefined) throw new Error(`The contract has no failure ${code}`);
  const { kind, field } = known;
  return { kind, code, field, ...(details === undefined ? {} : { details }) } as AppFailure;
};

const pause = (milliseconds: number): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server that follows a script: typed answers, typed failures, latency, no network. */
export const fakeServer = (given: Answers = {}): FakeServer => {
  const asked: Asked[] = [];
  const failing = new Map<string, { readonly failure: AppFailure; times: number }>();
  let answers: Answers = given;
  let latency = 0;
  let isAway = false;

  const scripted = (path: string): AppFailure | null => {
    const next = failing.get(path);
    if (next === undefined) return null;
    next.times -= 1;
    if (next.times <= 0) failing.delete(path);
    return next.failure;
  };

  return {
    asked,
    answer: (more) => {
      answers = { ...answers, ...more };
    },
    fail: (path, code, ...[details, times = 1]) =>
      void failing.set(path, { failure: failureFor(code, details), times }),
    slow: (milliseconds) => {
      latency = milliseconds;
    },
    offline: (isOffline = true) => {
      isAway = isOffline;
    },
    call: async (path, input) => {
      asked.push({ path, input });
      await pause(latency);
      if (isAway) throw new Offline();
      const failure = scripted(path);
      if (failure !== null) throw new Scripted(failure);
      const answer = answers[path as Path] as ((input: unknown) => unknown) | undefined;
      if (answer === undefined)
        throw new Error(`Nobody said what ${path} answers: name it in fakeServer({ '${path}': … })`);
      return answer(input);
    },
  };
};
