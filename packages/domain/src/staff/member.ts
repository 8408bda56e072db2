import type { LocalDate } from '../facilities/index.ts';
import {
  allows,
  type Change,
  change,
  type Instant,
  type Money,
  ok,
  refusing,
  type SiteId,
  type StaffId,
  type UserId,
} from '../kernel/index.ts';
import { type DocumentDraft, documentState, type StaffDocument } from './document.ts';
import { staffFailures } from './failures.ts';
import { type MemberStatus, memberMachine } from './member-status.ts';

/** Somebody who works here. */
export type StaffMember = {
  readonly id: StaffId;
  readonly version: number;
  /** The account they sign in with, where they have one. */
  readonly userId: UserId | null;
  /** `EMP00001`: never given twice. */
  readonly code: string;
  readonly fullName: string;
  /** Where they work: one site at least. */
  readonly siteIds: readonly SiteId[];
  /** What the house calls their job; it grants nothing. */
  readonly role: string;
  /** As services name them. */
  readonly skills: readonly string[];
  readonly hourlyRate: Money;
  readonly status: MemberStatus;
  readonly hiredOn: LocalDate;
  readonly terminatedAt: Instant | null;
  readonly documents: readonly StaffDocument[];
};

type OfMember = { readonly staffId: StaffId };
export type StaffFact =
  | (OfMember & { readonly type: 'staff/hired' | 'staff/changed'; readonly siteIds: readonly SiteId[] })
  | (OfMember & { readonly type: 'staff/terminated'; readonly userId: UserId | null })
  | (OfMember & { readonly type: 'staff/documents-changed' })
  | (OfMember & { readonly type: 'staff/document-expiring'; readonly expiresAt: Instant });
export type StaffChange = Change<StaffMember, StaffFact>;

export type StaffDraft = Omit<StaffMember, 'version' | 'status' | 'terminatedAt' | 'documents'>;
export type StaffPatch = Partial<Omit<StaffDraft, 'id' | 'code'>>;
/** What the rules must know of the house: whether the account is somebody else's, and what it pays in. */
export type StaffHouse = { readonly isUserTaken: boolean; readonly currency: string };

/** `EMP00001`; beyond 99999 it grows. */
export const staffCode = (number: number): string => `EMP${String(number).padStart(5, '0')}`;

const refuse = refusing(staffFailures);

/** 500.00 an hour: above it a figure was mistyped. */
export const MOST_HOURLY = 50_000;

const checked = (member: StaffMember, { isUserTaken, currency }: StaffHouse) => {
  if (isUserTaken) return refuse('staff/user-taken');
  if (member.hourlyRate.currency !== currency) return refuse('staff/other-currency', { currency });
  if (member.hourlyRate.amount > MOST_HOURLY) return refuse('staff/rate-out-of-bounds', { most: MOST_HOURLY });
  return ok(member);
};

const told = (member: StaffMember, type: 'staff/hired' | 'staff/changed'): StaffChange =>
  change(member, { type, staffId: member.id, siteIds: member.siteIds });

export const StaffMember = {
  hire: (draft: StaffDraft, house: StaffHouse) => {
    const member = checked({ ...draft, version: 0, status: 'active', terminatedAt: null, documents: [] }, house);
    return member.ok ? ok(told(member.value, 'staff/hired')) : member;
  },

  update: (member: StaffMember, patch: StaffPatch, house: StaffHouse) => {
    if (member.status === 'terminated') return refuse('staff/already-terminated');
    const changed = checked({ ...member, ...patch }, house);
    return changed.ok ? ok(told(changed.value, 'staff/changed')) : changed;
  },

  terminate: (member: StaffMember, now: Instant) => {
    if (!allows(memberMachine, member.status, 'terminated')) return refuse('staff/already-terminated');
    const gone: StaffMember = { ...member, status: 'terminated', terminatedAt: now };
    return ok<StaffChange>(change(gone, { type: 'staff/terminated', staffId: member.id, userId: member.userId }));
  },

  /** Adds a paper, or renews the one of its kind. */
  putDocument: (member: StaffMember, document: DocumentDraft): StaffChange => {
    const others = member.documents.filter(({ kind }) => kind !== document.kind);
    const documents = [...others, { ...document, warnedAt: null }];
    return change({ ...member, documents }, { type: 'staff/documents-changed', staffId: member.id });
  },

  removeDocument: (member: StaffMember, kind: string) => {
    if (!member.documents.some((document) => document.kind === kind)) return refuse('document/unknown');
    const documents = member.documents.filter((document) => document.kind !== kind);
    const told = { type: 'staff/documents-changed', staffId: member.id } as const;
    return ok<StaffChange>(change({ ...member, documents }, told));
  },

  /** Tells once of each paper that ends within thirty days, or has ended; null when there is nothing to tell. */
  warn: (member: StaffMember, now: Instant): StaffChange | null => {
    const isDue = (document: StaffDocument) => document.warnedAt === null && documentState(document, now) !== 'valid';
    const [first, ...others] = member.documents
      .filter(isDue)
      .map(({ expiresAt }) => ({ type: 'staff/document-expiring', staffId: member.id, expiresAt }) as const);
    if (first === undefined || member.status === 'terminated') return null;
    const documents = member.documents.map((one) => (isDue(one) ? { ...one, warnedAt: now } : one));
    return change({ ...member, documents }, first, ...others);
  },
} as const;
