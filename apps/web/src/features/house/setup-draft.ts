import { createStored } from '../../app/stored.ts';
import { emptyDraft, type SetupDraft } from './setup-answers.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** A draft of an older page, which asked for less, begins anew. */
const accepts = (value: unknown): value is SetupDraft =>
  isObject(value) &&
  'services' in value &&
  'step' in value &&
  'place' in value &&
  isObject(value.place) &&
  'taxPercent' in value.place;

/** What was typed survives a reload: a wizard is not answered in one go. */
export const setupDraft = createStored<SetupDraft>('bling.setup', emptyDraft, accepts);
