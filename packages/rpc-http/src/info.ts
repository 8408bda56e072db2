import type { IncomingMessage } from 'node:http';
import type { TRPCProcedureType } from '@trpc/server';
import type { TRPCRequestInfo } from '@trpc/server/http';
import type { Plan } from './calls.ts';
import type { Life } from './life.ts';
import type { Inputs } from './request-inputs.ts';

type Known = {
  readonly plans: readonly Plan[];
  readonly type: TRPCProcedureType | 'unknown';
  readonly isBatch: boolean;
  readonly inputs: Inputs;
  readonly life: Life;
};

/** What createContext and the hooks are told of a request; its dearer parts are made when somebody asks. */
export const infoOf = (raw: IncomingMessage, { plans, type, isBatch, inputs, life }: Known): TRPCRequestInfo => ({
  accept: null,
  type,
  isBatchCall: isBatch,
  connectionParams: null,
  get calls() {
    return plans.map(({ path, procedure }, batchIndex) => ({
      path,
      batchIndex,
      procedure: procedure?.procedure ?? null,
      getRawInput: async () => inputs.read()[batchIndex],
      result: () => inputs.known()?.[batchIndex],
    }));
  },
  get signal() {
    return life.signal();
  },
  get url() {
    return new URL(raw.url ?? '/', `http://${raw.headers.host ?? 'localhost'}`);
  },
});
