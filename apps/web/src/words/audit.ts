import type { ChainView } from '@bling/client';

/** What it means that a link of the chain does not hold. */
export const brokenWords: Readonly<Record<NonNullable<ChainView['broken']>['reason'], string>> = {
  'seal-missing': 'A seal is gone.',
  'seal-changed': 'A seal was changed.',
  'seal-unlinked': 'A seal does not follow from the one before.',
  'entry-missing': 'An entry that was sealed is gone.',
  'entry-changed': 'An entry was changed after it was sealed.',
  'entry-unsealed': 'An entry was put there that no seal covers.',
};
