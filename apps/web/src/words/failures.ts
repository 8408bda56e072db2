import type { FailureCode, Words } from '@bling/client';
import type { Instant, Money } from '@bling/domain/kernel';
import { countText, durationText } from './format.ts';

/** How the figures of a failure are said: in the zone that the reader is thinking in. */
export type Say = {
  readonly moment: (instant: Instant) => string;
  readonly time: (instant: Instant) => string;
  readonly money: (money: Money) => string;
};

/** All codes, where the client is content with some. */
export type Codes = Pick<Words<Say>['codes'], FailureCode>;

/** Codes of what happens at the car and after it: their words come with those pages. */
export type VisitCode = Extract<
  FailureCode,
  | `booking/${'not-here' | 'bay-unfit' | 'no-room' | 'after-hours' | 'off-duty' | 'skill-missing' | 'person-unknown'}`
  | `booking/${'last-service' | 'service-there' | 'no-such-service' | 'too-late-to-change'}`
  | `booking/${'not-mobile' | 'departed' | 'no-fee' | 'already-rated' | 'no-swap' | 'no-delay'}`
>;

/** Codes that only those who run the house meet: their words wait for the pages where they do. */
export type HouseCode = Extract<
  FailureCode,
  | `${'role' | 'api-key' | 'impersonation' | 'user' | 'device' | 'replay' | 'category' | 'fleet' | 'closure' | 'bay' | 'team' | 'equipment' | 'staff' | 'shift' | 'time-off' | 'clock' | 'document' | 'setup' | 'rule' | 'tax-rate' | 'simulation'}/${string}`
  | `coupon/${'code-taken' | 'already-inactive' | 'never' | 'too-deep'}`
  | `${'plan' | 'disruption' | 'walk-in' | 'bundle'}/${string}`
  | `booking/${'too-early-for-no-show' | 'bay-occupied' | 'outcome-missing' | 'undo-too-late' | 'other-bay-unfit'}`
  | `customer/${'merged' | 'same' | 'keeps-account' | 'two-accounts' | 'too-much-to-join'}`
  | `site/${'code-taken' | 'unknown-zone' | 'hours-overlap' | 'exception-twice' | 'exception-overlaps' | 'tiers-incomplete'}`
  | `service/${'name-taken' | 'too-many-popular' | 'site-twice' | 'other-currency' | 'already-inactive'}`
>;

const wait = (seconds: number): string => (seconds < 90 ? 'a minute' : countText(Math.ceil(seconds / 60), 'minute'));
const nearest = (moments: readonly Instant[], say: Say): string =>
  moments.length === 0 ? '' : ` Nearest: ${moments.map(say.time).join(', ')}.`;

export const GONE = 'It is no longer there. Someone may have removed it.';
const OFF_THE_MENU = 'That service is no longer on the menu. Choose again.';

export const failureWords: Required<Omit<Codes, HouseCode | VisitCode>> = {
  'not-allowed': 'Your account may not do this. Ask a manager.',
  'not-signed-in': 'Your session has ended. Sign in again; nothing you typed is lost.',
  'step-up-needed': 'First prove that it is you.',
  'read-only': 'You are looking on behalf of somebody else. Nothing can be changed.',
  'invalid-input': ({ issues }) => issues[0]?.message ?? 'Something in the form is not right.',
  'unknown-procedure': 'This page is older than the service. Reload it.',
  'client/unsupported': 'This page is too old to go on. Reload it; nothing you typed is lost.',
  'too-many-requests': ({ retryAfterSeconds }) => `That was a lot at once. Try again in ${wait(retryAfterSeconds)}.`,
  'too-busy': 'We are very busy right now. Try again in a moment.',
  stale: 'Someone changed this meanwhile. Here is how it stands now.',
  'idempotency/in-flight': 'This is being done already. Give it a moment.',
  'idempotency/other-payload': 'Something changed since you pressed the button. Try again.',

  'password/too-short': ({ least }) => `At least ${least} characters.`,
  'password/too-long': ({ most }) => `At most ${most} characters.`,
  'password/common': 'This is one of the passwords that everyone tries first. Choose another.',
  'password/like-your-name': 'This is too close to your name or email. Choose another.',
  'username/taken': 'That username is taken.',
  'login/refused':
    'That did not work. Check the email and password. If you have not confirmed your address yet, we have sent the mail again.',
  'session/ended': 'Your session has ended. Sign in again; nothing you typed is lost.',
  'session/unknown': 'That session has ended already.',
  'login/code-needed': 'Type the code that your authenticator app shows.',
  'login/code-wrong': 'That code is not right, or was used. Wait for the next one.',
  'reset/expired': 'This link has been used or is too old. Ask for a new one.',
  'password/wrong': 'That is not your current password.',
  'second-factor/on': 'An authenticator app is on already. Turn it off first.',
  'second-factor/off': 'There is no authenticator app to speak of. Begin anew.',
  'second-factor/code-wrong': 'That code is not right. Type the one that the app shows now.',
  'step-up/wrong': 'That was not right. Nothing was changed.',
  'step-up/impossible': 'On this screen nobody can prove that. Sign in on a device of your own.',
  'passkey/refused': 'The passkey could not be read. Try again.',
  'passkey/unknown': GONE,
  'passkey/too-many': ({ most }) => `${most} passkeys are the most that we keep.`,
  'pin/malformed': 'Four to six digits.',
  'pin/guessable': 'This is one of the first that everyone tries. Choose another.',
  'pin/refused': 'That did not work. Check the PIN, or wait a while after several tries.',
  'approval/not-theirs': 'This person cannot approve that.',
  'verification/expired': 'This link has been used or is too old.',
  'attempts/too-many': ({ retryAfterSeconds }) => `Too many tries. Wait ${wait(retryAfterSeconds)}.`,
  'hashing/busy': 'Many people are signing in right now. Try again in a few seconds.',

  'customer/unknown': 'We do not know this customer.',
  'customer/not-ready': 'Your account is being set up. This takes a few seconds.',
  'customer/address-unknown': GONE,
  'customer/too-many-addresses': ({ most }) => `${most} addresses are the most that we keep.`,
  'customer/no-way-to-reach': 'A phone number or an email, so that we can reach them.',
  'customer/erased': 'This person asked to be forgotten. Their record stays as it is.',
  'customer/no-account': 'This customer has no account yet.',
  'customer/unproven': 'Confirm your email address first. We have sent you a link.',
  'customer/has-open-bookings': 'There is a booking to come. Cancel or finish it first.',
  'customer/works-here':
    'This account belongs to someone of the staff. An administrator has to take the role away first.',
  'customer/fleet-contact': 'This person answers for a company’s account. Name somebody else there first.',
  'vehicle/unknown': GONE,
  'vehicle/no-plate': 'A plate has 2 to 20 letters and digits.',
  'vehicle/odd-year': ({ first, last }) => `A year from ${first} to ${last}.`,
  'vehicle/already-yours': 'You have a car with this plate already.',
  'vehicle/has-open-bookings': 'This car has a booking to come. Cancel or finish it first.',
  'vehicle/not-removed': 'This car is in the garage already.',

  'service/unknown': OFF_THE_MENU,
  'service/no-common-bay': 'No bay can do all of these in one visit. Book them one after the other.',
  'add-on/unknown': OFF_THE_MENU,
  'add-on/name-taken': 'There is an add-on of that name.',
  'add-on/other-currency': ({ currency }) => `All prices of an add-on are in ${currency}.`,
  'add-on/already-inactive': 'It is off the menu already.',
  'add-on/does-not-apply': 'One of the extras does not go with these services.',

  'quote/tampered': 'That price was for something else. Look at the new one, then go on.',
  'coupon/unknown': 'We do not know this code.',
  'coupon/not-now': 'This code is not good today.',
  'coupon/not-for-this': 'This code is not for these services.',
  'coupon/below-minimum': ({ minTotal }, say) => `This code is good from ${say.money(minTotal)}.`,
  'coupon/used-up': 'This code has been used up.',
  'coupon/used-by-you': 'You have used this code already.',
  'quote/empty': 'Choose a service first.',
  'quote/other-currency': 'This site cannot sell that service. Choose another.',
  'quote/no-tax-rate': 'This service has no tax rate yet, so it cannot be sold. Please call us.',
  'quote/add-on-does-not-apply': 'One of the extras does not go with these services.',

  'site/unknown': 'This site is no longer there. Choose another.',
  'slot/taken': (details, say) => `Someone just took that time.${nearest(details.nearest, say)}`,
  'slot/outside-hours': (details, say) => `We are closed then.${nearest(details.nearest, say)}`,
  'slot/too-soon': ({ earliest }, say) => `That is too soon. The earliest is ${say.moment(earliest)}.`,
  'slot/too-far': ({ latest }, say) => `That is too far ahead. The latest is ${say.moment(latest)}.`,
  'slot/off-grid': ({ gridMinutes }) => `Times start every ${gridMinutes} minutes.`,
  'slot/no-bay': 'No bay of this site can take this car with these services.',
  'waitlist/unknown': GONE,
  'waitlist/window-over': 'That time is over. Choose a later one.',
  'waitlist/slot-free': ({ nearest: free }, say) => `There is room: no need to wait.${nearest(free, say)}`,
  'waitlist/too-many': ({ most }) => `You wait in ${countText(most, 'place')} already.`,
  'waitlist/no-offer': 'Nothing is free for you yet. We tell you as soon as it is.',
  'waitlist/offer-over': 'That offer has gone to the next in line. You can wait again.',
  'waitlist/ended': 'You are not waiting any more.',
  'slot/no-skill': ({ skill }) => `Nobody here does “${skill}” work.`,
  'slot/out-of-reach': ({ radiusKm }) => `That is too far: our teams drive ${radiusKm} km at most.`,
  'slot/not-mobile': 'This work is done at the site only.',
  'slot/position-missing': 'Say where the car stands.',
  'hold/unknown': 'Your time is no longer kept. Choose it again.',
  'hold/expired': 'Your time was kept for a while and has been given back. Choose it again.',
  'hold/ended': 'Your time is no longer kept. Choose it again.',
  'hold/already-extended': ({ expiresAt }, say) => `It is kept until ${say.time(expiresAt)}, and no longer.`,
  'hold/not-due': ({ expiresAt }, say) => `It is kept until ${say.time(expiresAt)}.`,

  'booking/unknown': 'We cannot find this booking. Check the link, or the account you are signed in with.',
  'booking/link-unknown': 'This link opens nothing. Take the newest one from our emails, or call us.',
  'booking/link-ended': 'This link has ended: its booking is over. Call us if something is left to say.',
  'booking/not-allowed-now': 'The booking has moved on meanwhile, so this is no longer possible.',
  'booking/in-the-past': 'That time is over. Choose another.',
  'booking/too-many-services': ({ most }) => `At most ${countText(most, 'service')} in one booking.`,
  'booking/too-short': ({ leastMinutes }) => `A booking is at least ${durationText(leastMinutes)}. Add a service.`,
  'booking/too-long': ({ mostMinutes }) => `A booking is at most ${durationText(mostMinutes)}. Take something out.`,
  'booking/too-expensive': ({ most }, say) => `A booking is at most ${say.money(most)}. Please call us.`,
  'booking/too-many-pending': ({ most }) =>
    `${countText(most, 'booking')} may wait for confirmation at a time. We will confirm soon; then you can book again.`,
  'booking/not-your-vehicle': 'This car is not in the garage. Choose another.',
  'booking/size-missing': 'Choose the size of the car.',
  'booking/fee-changed': ({ fee }, say) =>
    `Cancelling costs ${say.money(fee)} now. Look at it again before you cancel.`,
  'booking/price-changed': ({ total }, say) =>
    `The price is ${say.money(total)} now. Look at it again before you book.`,
  'booking/too-late-to-move': ({ until }, say) => `It could be moved until ${say.moment(until)}. You can still cancel.`,
  'booking/checked-in': 'The car is here already.',
  'booking/reason-missing': 'A reason, please.',
};
