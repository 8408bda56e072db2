import type { ExplanationView } from '@bling/client';
import type { SizeClass } from '@bling/domain/kernel';
import type { Say } from './failures.ts';
import { carOfSize, countText, listText } from './format.ts';

type Reason = ExplanationView['reasons'][number];
type Of<C extends Reason['code']> = Extract<Reason, { readonly code: C }>;
type About = { readonly say: Say; readonly size: SizeClass };

const named = (reasons: readonly { readonly name: string }[]): string => listText(reasons.map(({ name }) => name));
const be = (reasons: readonly unknown[]): string => (reasons.length === 1 ? 'is' : 'are');

const takenText = ({ name, until, bufferMinutes }: Of<'taken'>, { say }: About): string =>
  bufferMinutes > 0
    ? `${name} is taken until ${say.time(until)}, and needs ${countText(bufferMinutes, 'minute')} to clear.`
    : `${name} is taken until ${say.time(until)}.`;

const downText = ({ name, status, until }: Of<'bay-down' | 'team-down'>, { say }: About): string => {
  const what = status === 'maintenance' ? 'under maintenance' : 'closed';
  return until === null ? `${name} is ${what}.` : `${name} is ${what} until ${say.moment(until)}.`;
};

const timeText = (reason: Reason, { say }: About): string | null => {
  switch (reason.code) {
    case 'off-grid':
      return `Times start every ${reason.gridMinutes} minutes.`;
    case 'too-soon':
      return `We need some notice: the earliest is ${say.moment(reason.earliest)}.`;
    case 'too-far':
      return `We plan until ${say.moment(reason.latest)}.`;
    case 'closed': {
      const why = reason.reason === null ? '' : ` (${reason.reason})`;
      return reason.until === null
        ? `We are closed${why}.`
        : `We are closed${why} and open ${say.moment(reason.until)}.`;
    }
    case 'outside-hours':
      return `The work must fit between ${say.time(reason.opens)} and ${say.time(reason.closes)}.`;
    case 'no-bay':
      return 'This site has no bays yet.';
    default:
      return null;
  }
};

const handsText = (reason: Reason, { say }: About): string | null => {
  switch (reason.code) {
    case 'out-of-reach':
      return `${reason.name} drives ${reason.radiusKm} km at most; the car is ${reason.km} km away.`;
    case 'day-full':
      return `${reason.name} has its ${countText(reason.most, 'job')} of that day.`;
    case 'no-skill':
      return `Nobody here does “${reason.skill}” work.`;
    case 'nobody-free':
      return `Nobody for “${reason.skill}” is free: ${reason.busy} at work, ${reason.offDuty} not in.`;
    case 'wished-person-busy':
      return 'The person you asked for is not free then.';
    case 'equipment-taken':
      return `The ${reason.item} is in use until ${say.time(reason.until)}.`;
    default:
      return null;
  }
};

const only = <C extends Reason['code']>(reasons: readonly Reason[], code: C): readonly Of<C>[] =>
  reasons.filter((reason): reason is Of<C> => reason.code === code);

/** Why a time is not free, in sentences with figures: the time first, then the bays, alike ones together. */
export const reasonSentences = (reasons: readonly Reason[], about: About): readonly string[] => {
  const small = only(reasons, 'too-small');
  const wrong = only(reasons, 'wrong-kind');
  const bare = only(reasons, 'no-equipment');
  return [
    ...reasons.map((reason) => timeText(reason, about)).filter((text) => text !== null),
    ...only(reasons, 'taken').map((reason) => takenText(reason, about)),
    ...only(reasons, 'bay-down').map((reason) => downText(reason, about)),
    ...only(reasons, 'team-down').map((reason) => downText(reason, about)),
    ...reasons.map((reason) => handsText(reason, about)).filter((text) => text !== null),
    ...(small.length > 0 ? [`${named(small)} ${be(small)} too small for ${carOfSize(about.size)}.`] : []),
    ...(wrong.length > 0 ? [`${named(wrong)} ${be(wrong)} for other work.`] : []),
    ...(bare.length > 0 ? [`${named(bare)} ${bare.length === 1 ? 'lacks' : 'lack'} the equipment.`] : []),
  ];
};
