import { system } from '@bling/domain/kernel';
import type { TrailSearch } from '../../audit/ports.ts';
import type { AuditNote } from '../../kernel/context.ts';

export const everything: TrailSearch = {
  scope: { reach: 'all' },
  actorId: null,
  action: null,
  target: { kind: null, id: null },
  requestId: null,
  outcome: null,
  from: null,
  to: null,
  order: 'latest',
  limit: 100,
};

export const changedBy = (requestId: string, changes: Partial<AuditNote> = {}): AuditNote => ({
  actor: system('contract'),
  action: 'contract.change',
  outcome: 'done',
  failureCode: null,
  requestId,
  ...changes,
});
