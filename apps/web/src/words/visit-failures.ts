import { learnWords } from './describe.ts';
import { type Codes, GONE, type VisitCode } from './failures.ts';

const IN_THE_WAY = {
  hold: 'someone is choosing that time',
  booking: 'the next booking begins',
  walkin: 'a walk-in is there',
  maintenance: 'maintenance begins',
  closure: 'it is closed',
  project: 'other work begins',
} as const;

const visitWords: Required<Pick<Codes, VisitCode>> = {
  'booking/not-here': 'The car has not been checked in yet.',
  'booking/bay-unfit': 'The bay it has does not do for this. Move it to another one first.',
  'booking/no-room': ({ kind, from }, say) => `There is no room for it: at ${say.time(from)} ${IN_THE_WAY[kind]}.`,
  'booking/after-hours': 'It would last longer than the site is open.',
  'booking/off-duty': 'One of them is not on duty for the whole job.',
  'booking/skill-missing': ({ skill }) => `Nobody who is free for it knows “${skill}”.`,
  'booking/person-unknown': 'One of them does not work here any more.',
  'booking/last-service': 'It is the last service. Cancel the booking instead.',
  'booking/service-there': 'It is in the booking already.',
  'booking/no-such-service': GONE,
  'booking/too-late-to-change': ({ until }, say) => `It could be changed until ${say.moment(until)}. Please call us.`,
  'booking/not-mobile': 'The car comes to us: check it in.',
  'booking/departed': 'The team is on its way already.',
  'booking/no-swap': 'Only two cars that wait in two bays can swap.',
  'booking/no-delay': ({ from, until }, say) =>
    `Tell a time that they do not know yet, between ${say.time(from)} and ${say.time(until)}.`,
  'booking/no-fee': 'There is no fee to let go.',
  'booking/already-rated': 'You have rated this already. Thank you.',
};

learnWords(visitWords);
