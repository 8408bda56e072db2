import { type Change, change, type Id } from '../kernel/index.ts';

export type MailRequestId = Id<'MailRequest'>;

/**
 * Somebody typed an address and wants a mail there. It is put down alike whether or not an account has the address; who
 * it belongs to is looked up afterwards, where no stranger can time it.
 */
export type MailRequest = {
  readonly id: MailRequestId;
  readonly version: number;
  readonly email: string;
  readonly purpose: 'verify' | 'reset' | 'register';
  /** The account that somebody wants to open with it. */
  readonly draft: MailDraft | null;
};
export type MailDraft = {
  readonly username: string | null;
  readonly fullName: string;
  readonly passwordHash: string;
};
export type MailRequestSecret = 'draft';
export type MailRequestFact = { readonly type: 'mail/requested'; readonly mailRequestId: MailRequestId };
export type MailRequestChange = Change<MailRequest, MailRequestFact>;

export const MailRequest = {
  put: (request: Omit<MailRequest, 'version'>): MailRequestChange =>
    change({ ...request, version: 0 }, { type: 'mail/requested', mailRequestId: request.id }),
} as const;
