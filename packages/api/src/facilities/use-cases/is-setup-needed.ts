import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const isSetupNeeded =
  ({ sites }: FacilitiesPorts) =>
  async (_input: object, actor: Actor) =>
    may(actor, 'facilities.setupNeeded', {}) ? ok({ needed: (await sites.all()).length === 0 }) : refuse('not-allowed');
