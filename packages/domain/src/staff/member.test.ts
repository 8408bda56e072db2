import { describe, expect, it } from 'vitest';
import {
  type DocumentDraft,
  documentState,
  lapsedDocuments,
  type MemberStatus,
  memberMachine,
  type StaffDraft,
  StaffMember,
  staffCode,
} from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const draft: StaffDraft = {
  id: 'staff-1',
  userId: 'user-1',
  code: 'EMP00001',
  fullName: 'Íris Sá',
  siteIds: ['site-1', 'site-2'],
  role: 'Detailer',
  skills: ['polish'],
  hourlyRate: { amount: 1250, currency: 'EUR' },
  hiredOn: '2026-02-03',
};
const house = { isUserTaken: false, currency: 'EUR' };
const member: StaffMember = { ...draft, version: 1, status: 'active', terminatedAt: null, documents: [] };
const rate = (amount: number, currency = 'EUR') => ({ hourlyRate: { amount, currency } });

describe('somebody who is hired', () => {
  it('works here; the fact leaves their name and what they earn out', () => {
    expect(StaffMember.hire(draft, house)).toEqual({
      ok: true,
      value: { next: member, facts: [{ type: 'staff/hired', staffId: 'staff-1', siteIds: ['site-1', 'site-2'] }] },
    });
  });

  it.each([
    ['an account that somebody else has', {}, { ...house, isUserTaken: true }, 'staff/user-taken'],
    ['another currency', rate(1250, 'USD'), house, 'staff/other-currency'],
    ['a cent too much', rate(50_001), house, 'staff/rate-out-of-bounds'],
  ])('is refused with %s, and so is the change', (_, changes, at, code) => {
    expect(StaffMember.hire({ ...draft, ...changes }, at)).toMatchObject({ failure: { code } });
    expect(StaffMember.update(member, changes, at)).toMatchObject({ failure: { code } });
  });

  it.each([0, 50_000])('may earn %i cents an hour', (amount) => {
    expect(StaffMember.hire({ ...draft, ...rate(amount) }, house).ok).toBe(true);
  });

  it.each([
    [1, 'EMP00001'],
    [99_999, 'EMP99999'],
    [100_000, 'EMP100000'],
  ])('as number %i is %s', (number, code) => {
    expect(staffCode(number)).toBe(code);
  });
});

describe('somebody who works here', () => {
  it('changes in what is named', () => {
    expect(StaffMember.update(member, { siteIds: ['site-2'] }, house)).toEqual({
      ok: true,
      value: {
        next: { ...member, siteIds: ['site-2'], version: 2 },
        facts: [{ type: 'staff/changed', staffId: 'staff-1', siteIds: ['site-2'] }],
      },
    });
  });

  it('leaves once, with a fact that names the account to close', () => {
    const gone = { ...member, version: 2, status: 'terminated' as const, terminatedAt: now };
    expect(StaffMember.terminate(member, now)).toEqual({
      ok: true,
      value: { next: gone, facts: [{ type: 'staff/terminated', staffId: 'staff-1', userId: 'user-1' }] },
    });
    const refused = { failure: { code: 'staff/already-terminated' } };
    expect(StaffMember.terminate(gone, now)).toMatchObject(refused);
    expect(StaffMember.update(gone, {}, house)).toMatchObject(refused);
  });

  it('never comes back by itself', () => {
    expect(memberMachine).toEqual({ active: ['terminated'], terminated: [] } satisfies Record<
      MemberStatus,
      MemberStatus[]
    >);
  });
});

describe('documents', () => {
  const licence: DocumentDraft = { kind: 'licence', required: true, expiresAt: '2026-12-31T00:00:00.000Z' };
  const training: DocumentDraft = { kind: 'training', required: false, expiresAt: now };

  it('are one of each kind, and a renewed one was not warned of', () => {
    const both = StaffMember.putDocument(StaffMember.putDocument(member, licence).next, training).next;
    const warned = { ...both, documents: both.documents.map((one) => ({ ...one, warnedAt: now })) };
    const later = { ...licence, expiresAt: '2027-12-31T00:00:00.000Z' };
    expect(StaffMember.putDocument(warned, later)).toEqual({
      next: {
        ...both,
        version: 4,
        documents: [
          { ...training, warnedAt: now },
          { ...later, warnedAt: null },
        ],
      },
      facts: [{ type: 'staff/documents-changed', staffId: 'staff-1' }],
    });
    expect(StaffMember.removeDocument(both, 'licence')).toMatchObject({
      value: {
        next: { version: 4, documents: [{ kind: 'training' }] },
        facts: [{ type: 'staff/documents-changed', staffId: 'staff-1' }],
      },
    });
    expect(StaffMember.removeDocument(both, 'passport')).toMatchObject({ failure: { code: 'document/unknown' } });
  });

  it.each([
    ['2026-11-21T09:59:59.999Z', 'expired'],
    ['2026-11-21T10:00:00.000Z', 'expired'],
    ['2026-11-21T10:00:00.001Z', 'expiring'],
    ['2026-12-21T10:00:00.000Z', 'expiring'],
    ['2026-12-21T10:00:00.001Z', 'valid'],
  ])('that end at %s are %s', (expiresAt, state) => {
    expect(documentState({ expiresAt }, now)).toBe(state);
  });

  it('are warned of once, each of them, while their person works here', () => {
    const far = { kind: 'visa', required: true, expiresAt: '2027-12-31T00:00:00.000Z' };
    const soon = { ...licence, expiresAt: '2026-12-01T00:00:00.000Z' };
    const papers = [training, soon, far].reduce<StaffMember>(
      (one, next) => StaffMember.putDocument(one, next).next,
      member,
    );
    const warned = StaffMember.warn(papers, now);
    expect(warned).toMatchObject({
      next: { version: papers.version + 2, documents: [{ warnedAt: now }, { warnedAt: now }, { warnedAt: null }] },
      facts: [
        { type: 'staff/document-expiring', staffId: 'staff-1', expiresAt: training.expiresAt },
        { type: 'staff/document-expiring', staffId: 'staff-1', expiresAt: soon.expiresAt },
      ],
    });
    expect(StaffMember.warn(warned?.next ?? papers, now)).toBeNull();
    expect(StaffMember.warn({ ...papers, status: 'terminated' }, now)).toBeNull();
  });

  it('that are required and over keep somebody from work', () => {
    const papers = [
      { ...licence, expiresAt: now, warnedAt: null },
      { ...training, warnedAt: null },
    ];
    expect(lapsedDocuments({ documents: papers }, now)).toEqual([papers[0]]);
    expect(lapsedDocuments({ documents: papers }, '2026-11-21T09:59:59.999Z')).toEqual([]);
  });
});
