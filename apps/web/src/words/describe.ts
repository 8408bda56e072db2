import { type AppFailure, failureOf, type TransportFailure } from '@bling/client';
import { type FailureKind, Instant } from '@bling/domain/kernel';
import { failureWords, type Say } from './failures.ts';
import { momentText, moneyText, readerZone, timeText } from './format.ts';

const transportWords: Readonly<Record<TransportFailure['code'], string>> = {
  'transport/offline': 'You seem to be offline. What you typed is kept; try again when you are back.',
  'transport/timeout': 'That took too long. Try again; nothing is done twice.',
  'transport/aborted': 'That was interrupted. Try again.',
  'transport/broken': 'Something broke on our side. Try again; if it stays, tell us the request number.',
};

/** For codes of a newer server than this page. */
const kindWords: Readonly<Record<FailureKind, string>> = {
  invalid: 'Something in the form is not right.',
  unauthenticated: 'Your session has ended. Sign in again; nothing you typed is lost.',
  forbidden: 'Your account may not do this.',
  missing: 'It is no longer there.',
  conflict: 'Someone changed this meanwhile. Reload the page and look again.',
  refused: 'This is not possible right now. Reload the page and look again.',
  limited: 'That was a lot at once. Wait a minute.',
  busy: 'We are very busy right now. Try again in a moment.',
};

export const sayIn = (zone: string): Say => ({
  moment: (instant) => momentText(instant, zone, Instant.of(Date.now())),
  time: (instant) => timeText(instant, zone),
  money: moneyText,
});

const isTransport = (failure: AppFailure | TransportFailure): failure is TransportFailure =>
  failure.code.startsWith('transport/');

/** The words of a failure, with its figures, in the site's zone where there is one. */
export const describeFailure = (failure: AppFailure | TransportFailure, zone: string = readerZone()): string => {
  if (isTransport(failure)) return transportWords[failure.code];
  if (!Object.hasOwn(failureWords, failure.code)) return kindWords[failure.kind];
  const words = failureWords[failure.code];
  // The table pairs each code with the details of that code; a union of functions cannot say so.
  return typeof words === 'string'
    ? words
    : (words as (details: unknown, say: Say) => string)(failure.details, sayIn(zone));
};

export const describeError = (error: unknown, zone?: string): string => describeFailure(failureOf(error), zone);
