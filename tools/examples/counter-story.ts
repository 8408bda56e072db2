import { idOf, type Step, type Told } from './told.ts';

const walkIn = (told: Told) => ({ walkInId: idOf(told, 'walkins.arrive') });

/** A car that comes without a booking, from its arrival to its leaving. */
export const counterStory: Readonly<Record<string, Step>> = {
  'walkins.waitEstimate': {
    input: (told) => ({ siteId: told.id('SiteId'), serviceIds: [told.id('ServiceId')], size: 'standard' }),
  },
  'walkins.arrive': {
    as: 'cashier',
    input: (told) => ({ siteId: told.id('SiteId'), serviceIds: [told.id('ServiceId')], plate: 'ZZ-20-AA' }),
  },
  'walkins.enqueue': { as: 'cashier', input: (told) => ({ ...walkIn(told), place: 'first' }) },
  'walkins.callUp': { as: 'cashier', input: walkIn },
  'walkins.queue': { as: 'cashier', input: (told) => ({ siteId: told.id('SiteId') }) },
  'walkins.leave': { as: 'cashier', input: walkIn },
  'walkins.skip': { as: 'cashier', again: ['walkins.arrive', 'walkins.callUp'], input: walkIn },
  'walkins.start': { as: 'cashier', again: ['walkins.callUp'], input: walkIn },
  'walkins.complete': { as: 'cashier', input: walkIn },
  'walkins.cancel': {
    as: 'cashier',
    again: ['walkins.arrive'],
    input: (told) => ({ ...walkIn(told), reason: 'Typed twice' }),
  },
};
