import type { AuditEntry } from '@bling/domain/audit';
import * as z from 'zod';
import { idOf, instant, pageOf, pageRequest } from '../kernel/contract.ts';
import type { ParkedFact } from './ports.ts';

const kind = z.string().max(40);
const name = z.string().max(80);
const json = z.string().max(2_000).nullable();
const outcome = z.enum(['done', 'denied']);
const requestId = z.string().max(100);

const FieldChangeView = z.object({
  field: kind,
  /** It changed, and nobody may see to what. */
  redacted: z.boolean(),
  before: json.meta({ description: 'JSON; null when it was nothing, or is redacted' }),
  after: json.meta({ description: 'JSON; null when it is nothing, or is redacted' }),
});

export const EntryView = z.object({
  id: z.uuid(),
  at: instant,
  actor: z.object({
    kind: z.enum(['user', 'partner', 'visitor', 'system']),
    id: z.string().max(100).nullable(),
    name: name.nullable(),
    sessionId: idOf('Session').nullable(),
    onBehalfId: idOf('User').nullable().meta({ description: 'Who acted in the name of the actor' }),
    approvedById: idOf('User').nullable().meta({ description: 'Who allowed this one act' }),
  }),
  action: name,
  outcome,
  failureCode: name.nullable(),
  requestId: requestId.nullable(),
  siteId: idOf('Site').nullable(),
  targets: z
    .array(
      z.object({
        kind,
        id: z.string().max(100),
        changes: z.array(FieldChangeView).max(100).nullable(),
      }),
    )
    .max(500),
}) satisfies z.ZodType<Omit<AuditEntry, 'targets'>>;
export const EntryPage = pageOf(EntryView);

const sought = (most: number) =>
  z
    .string()
    .regex(/^[\w.:@-]+$/u, 'Letters, digits and . : _ @ - only')
    .max(most);

export const SearchTrail = z.strictObject({
  ...pageRequest.shape,
  actorId: z.uuid().optional(),
  action: sought(80).optional().meta({ description: 'Or the start of one: `bookings.`' }),
  targetKind: sought(40).optional(),
  targetId: z.uuid().optional(),
  requestId: sought(100).optional(),
  outcome: outcome.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export const AskTimeline = z.strictObject({ ...pageRequest.shape, kind: sought(40), id: z.uuid() });

export const VerifyChain = z.strictObject({
  cursor: z.string().max(60).optional().meta({ description: '`seal:41` goes on after seal 41' }),
});

const seq = z.int().min(0).max(999_999_999_999);
const count = z.int().min(0).max(999_999_999_999);
export const ChainView = z.object({
  intact: z.boolean().meta({ description: 'Of the part that was looked at' }),
  broken: z
    .object({
      reason: z.enum([
        'seal-missing',
        'seal-changed',
        'seal-unlinked',
        'entry-missing',
        'entry-changed',
        'entry-unsealed',
      ]),
      seq: seq.nullable(),
      entryId: z.uuid().nullable(),
    })
    .nullable(),
  sealsChecked: count,
  entriesChecked: count,
  /** Entries of the last moment that no seal covers yet. */
  waiting: count,
  head: z
    .object({ seq, hash: z.string().max(64) })
    .nullable()
    .meta({ description: 'The newest seal: kept elsewhere, it proves that none was cut off' }),
  nextCursor: z.string().max(60).nullable(),
});

export const ParkedList = z.object({
  items: z
    .array(
      z.object({
        subscriber: name,
        aggregate: kind,
        aggregateId: z.uuid(),
        factId: z.uuid(),
        type: name,
        attempts: z.int().min(0).max(1000),
        error: z.string().max(500).nullable(),
        parkedAt: instant,
        behind: count,
      }) satisfies z.ZodType<ParkedFact>,
    )
    .max(200),
});
export const ReplayFacts = z.strictObject({ subscriber: sought(80), aggregate: sought(40), aggregateId: z.uuid() });
