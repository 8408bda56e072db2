import { DAY, Instant } from '../kernel/index.ts';

/** A paper that somebody has to have: a licence, a training. Of each kind one. */
export type StaffDocument = {
  readonly kind: string;
  /** Without it, in force, the person should not be planned. */
  readonly required: boolean;
  readonly expiresAt: Instant;
  /** When the house was told that it ends soon; null until then. */
  readonly warnedAt: Instant | null;
};
export type DocumentDraft = Omit<StaffDocument, 'warnedAt'>;
export type DocumentState = 'valid' | 'expiring' | 'expired';

/** So long before its end the house is told. */
export const WARN_BEFORE_MS = 30 * DAY;

/** It is expired from its very moment of expiry on. */
export const documentState = ({ expiresAt }: Pick<StaffDocument, 'expiresAt'>, now: Instant): DocumentState => {
  if (expiresAt <= now) return 'expired';
  return expiresAt <= Instant.plus(now, WARN_BEFORE_MS) ? 'expiring' : 'valid';
};

/** The required papers that are not in force at a moment: planning their owner then breaks a soft limit. */
export const lapsedDocuments = (
  { documents }: { readonly documents: readonly StaffDocument[] },
  at: Instant,
): readonly StaffDocument[] =>
  documents.filter((document) => document.required && documentState(document, at) === 'expired');
