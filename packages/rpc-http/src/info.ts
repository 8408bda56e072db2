import type { IncomingMessage } from 'node:http';
import type { TRPCProcedureType } from '@trpc/server';
import type { TRPCRequestInfo } from '@trpc/server/http';
import type { Plan } from './calls.ts';
import type { Life } from './life.ts';
import type { Inputs } from './request-inputs.ts';

type Known = {
  readonly raw: IncomingMessage;
  readonly plans: readonly Plan[];
  readonly type: TRPCProcedureType | 'unknown';
  readonly isBatch: boolean;
  readonly inputs: Inputs;
  readonly life: Life;
};

/**
 * What createContext and the hooks are told of a request; its dearer parts are made when somebody asks.
 *
 * A class, because getters of an object literal are new functions, and with them a new hidden class, for each request.
 */
export class Info implements TRPCRequestInfo {
  readonly #known: Known;
  readonly accept = null;
  readonly connectionParams = null;
  readonly type: TRPCProcedureType | 'unknown';
  readonly isBatchCall: boolean;

  constructor(known: Known) {
    this.#known = known;
    this.type = known.type;
    this.isBatchCall = known.isBatch;
  }

  get calls(): TRPCRequestInfo['calls'] {
    const { plans, inputs } = this.#known;
    return plans.map(({ path, procedure }, batchIndex) => ({
      path,
      batchIndex,
      procedure: procedure?.procedure ?? null,
      getRawInput: async () => inputs.read()[batchIndex],
      result: () => inputs.known()?.[batchIndex],
    }));
  }

  get signal(): AbortSignal {
    return this.#known.life.signal();
  }

  get url(): URL {
    const { url = '/', headers } = this.#known.raw;
    return new URL(url, `http://${headers.host ?? 'localhost'}`);
  }
}
