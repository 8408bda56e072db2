import { auditFailures } from '@bling/domain/audit';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { ReplayFacts } from '../contract.ts';
import type { AuditPorts } from '../ports.ts';

const refuse = refusing({ ...commonFailures, ...auditFailures });

export const replayFacts =
  ({ parkedFacts }: AuditPorts) =>
  async (place: z.output<typeof ReplayFacts>, actor: Actor) => {
    if (!may(actor, 'audit.replay', {})) return refuse('not-allowed');
    return (await parkedFacts.resume(place)) ? ok(DONE) : refuse('replay/not-parked');
  };
