import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { AuditPorts } from '../ports.ts';

const refuse = refusing(commonFailures);
const MOST = 200;

export const listParked =
  ({ parkedFacts }: AuditPorts) =>
  async (_: object, actor: Actor) =>
    may(actor, 'audit.parked', {}) ? ok({ items: await parkedFacts.list(MOST) }) : refuse('not-allowed');
