import type { Instant } from '../kernel/index.ts';

export const consentPurposes = ['marketing_email', 'marketing_sms', 'photos', 'reviews'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** One answer to one question, with the wording that was shown. Answers are added, never changed. */
export type Consent = {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly at: Instant;
  readonly source: 'self' | 'staff';
  /** The version of the words that were agreed to or refused. */
  readonly wording: string;
};

export const MOST_CONSENTS = 200;

const later = (one: Consent, other: Consent): Consent => (other.at >= one.at ? other : one);

/** The last answer for each purpose, in the order of the purposes; what was never asked is not there. */
export const currentConsents = (history: readonly Consent[]): readonly Consent[] =>
  consentPurposes.flatMap((purpose) => {
    const answers = history.filter((consent) => consent.purpose === purpose);
    return answers.length === 0 ? [] : [answers.reduce((last, next) => later(last, next))];
  });

/** Both histories in the order in which they were given. Answers that were taken back make room, the oldest first. */
export const joinedConsents = (one: readonly Consent[], other: readonly Consent[]): readonly Consent[] => {
  const all = [...one, ...other].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const current = currentConsents(all);
  const past = all.filter((consent) => !current.includes(consent));
  const tooMany = new Set(past.slice(0, Math.max(0, all.length - MOST_CONSENTS)));
  return all.filter((consent) => !tooMany.has(consent));
};
