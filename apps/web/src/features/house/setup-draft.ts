import { createStored } from '../../app/stored.ts';
import { emptyDraft, type SetupDraft } from './setup-answers.ts';

const accepts = (value: unknown): value is SetupDraft =>
  typeof value === 'object' && value !== null && 'place' in value && 'services' in value && 'step' in value;

/** What was typed survives a reload: a wizard is not answered in one go. */
export const setupDraft = createStored<SetupDraft>('bling.setup', emptyDraft, accepts);
