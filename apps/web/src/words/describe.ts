import { type AppFailure, failureOf, type TransportFailure, type Words, words } from '@bling/client';
import { failureWords, type Say } from './failures.ts';
import { momentText, moneyText, readerZone, timeText } from './format.ts';
import { clock } from '../app/api.ts';

const known: Words<Say>['codes'] = { ...failureWords };
/** Words of pages that few people see come with those pages. */
export const learnWords = (more: Words<Say>['codes']): void => void Object.assign(known, more);

const table: Words<Say> = {
  codes: known,
  kinds: {
    invalid: 'Something in the form is not right.',
    unauthenticated: 'Your session has ended. Sign in again; nothing you typed is lost.',
    forbidden: 'Your account may not do this.',
    missing: 'It is no longer there.',
    conflict: 'Someone changed this meanwhile. Reload the page and look again.',
    refused: 'This is not possible right now. Reload the page and look again.',
    limited: 'That was a lot at once. Wait a minute.',
    busy: 'We are very busy right now. Try again in a moment.',
    offline: 'You seem to be offline. What you typed is kept; try again when you are back.',
    timeout: 'That took too long. Try again; nothing is done twice.',
    aborted: 'That was interrupted. Try again.',
    unsupported: 'This page is too old for our server. Reload it; what you typed is kept.',
    broken: 'Something broke on our side. Try again; if it stays, tell us the request number.',
  },
};

export const sayIn = (zone: string): Say => ({
  moment: (instant) => momentText(instant, zone, clock.now()),
  time: (instant) => timeText(instant, zone),
  money: moneyText,
});

/** The words of a failure, with its figures, in the site's zone where there is one. */
export const describeFailure = (failure: AppFailure | TransportFailure, zone: string = readerZone()): string =>
  words(failure, table, sayIn(zone));

export const describeError = (error: unknown, zone?: string): string => describeFailure(failureOf(error), zone);
