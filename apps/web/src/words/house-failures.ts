import { type Codes, GONE, type HouseCode } from './failures.ts';
import { countText } from './format.ts';
import { learnWords } from './describe.ts';

const COUNTED = { addresses: 'addresses', tags: 'tags', notes: 'letters of notes' } as const;

const houseWords: Required<Pick<Codes, HouseCode>> = {
  'user/unknown': 'We do not know this account.',
  'user/last-admin': 'This is the last admin. Make another one first.',
  'user/beyond-your-rights': 'You cannot give what you may not do yourself.',
  'user/not-suspended': 'This account is open already.',
  'user/not-active': 'This account is not open.',
  'role/unknown': 'There is no role of that name any more.',
  'role/exists': 'There is a role of that name.',
  'role/fixed': 'This role stays as it is.',
  'role/held': ({ holders }) => `${countText(holders, 'person', 'people')} hold this role. Give them another first.`,
  'role/unknown-permission': ({ permission }) => `There is no permission called ${permission}.`,
  'api-key/unknown': 'This key does not work any more.',
  'device/unknown': 'This device is not paired any more.',
  'device/not-paired': 'This screen is not paired with a site. A manager can pair it.',
  'impersonation/not-theirs': 'You cannot look on behalf of this person.',
  'impersonation/none': 'You are yourself.',
  'customer/merged': 'This record was joined with another. Open that one.',
  'customer/same': 'These are one record already.',
  'customer/keeps-account': 'The record with the account has to stay. Swap the two.',
  'customer/two-accounts': 'Both have an account of their own, so they stay two.',
  'customer/too-much-to-join': ({ what, most }) => `Together they would have more than ${most} ${COUNTED[what]}.`,
  'fleet/unknown': GONE,
  'fleet/name-taken': 'There is a company of that name.',
  'category/unknown': GONE,
  'category/name-taken': 'There is a category of that name.',
  'category/has-services': ({ services }) => `It has ${countText(services, 'service')}. Take it off the menu instead.`,
  'category/not-active': 'This category is off the menu.',
  'service/name-taken': 'There is a service of that name.',
  'service/too-many-popular': ({ most }) => `At most ${most} are popular.`,
  'service/site-twice': 'A site stands there twice. Keep one line for each.',
  'service/other-currency': ({ currency }) => `All prices of a service are in ${currency}.`,
  'service/already-inactive': 'It is off the menu already.',
  'site/code-taken': 'Another site has this code.',
  'site/unknown-zone': 'That is no time zone.',
  'site/hours-overlap': 'Two opening times overlap.',
  'site/exception-twice': ({ date }) => `${date} is listed twice.`,
  'site/exception-overlaps': ({ date }) => `Two opening times of ${date} overlap.`,
  'site/tiers-incomplete': 'Every notice, down to none, needs a fee.',
  'bay/unknown': GONE,
  'bay/number-taken': 'Another bay has this number.',
  'bay/too-many': ({ most }) => `${most} bays are the most that a site has.`,
  'bay/status-not-allowed': ({ from, to }) => `A bay cannot go from ${from} to ${to}.`,
  'closure/unknown': GONE,
  'closure/ends-before-start': 'The end must come after the start.',
  'closure/in-the-past': 'That time is over.',
  'closure/already-removed': 'It was removed already.',
  'closure/bookings-in-the-way': ({ bookings }) =>
    `${countText(bookings.length, 'booking')} stand in the way. Move them first.`,
  'replay/not-parked': 'Nothing stands still there any more.',
};

learnWords(houseWords);
