import type { ConsentPurpose } from '@bling/domain/customers';

/** Kept with each answer, so that it is known what was read: a new one whenever the words below change. */
export const CONSENT_WORDING = 'account-2026-11';

type Asked = { readonly title: string; readonly about: string };
export const consentWords: Readonly<Record<ConsentPurpose, Asked>> = {
  marketing_email: { title: 'Offers by email', about: 'At most once a month.' },
  marketing_sms: { title: 'Offers by text message', about: 'At most once a month.' },
  photos: { title: 'Show photos of my car', about: 'Before and after the wash, without the plate.' },
  reviews: { title: 'Ask me how it was', about: 'One short mail after a visit.' },
};
