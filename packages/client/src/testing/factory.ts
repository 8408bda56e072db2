import type { Views } from '../contract/views.ts';
import { refTo } from '../document.ts';
import { contractDocument } from '../contract-document.ts';
import { fullSampleOf } from './sample.ts';

/**
 * A view as the server would send it, with every field there: `make('BookingView', { status: 'confirmed' })`. The same
 * every time; what the test is about is given, and nothing else has to be.
 */
export const make = <N extends keyof Views>(name: N, given: Partial<Views[N]> = {}): Views[N] => ({
  ...(fullSampleOf(refTo(name), contractDocument.types) as Views[N]),
  ...given,
});
