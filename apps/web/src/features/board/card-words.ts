import type { BoardCard } from '@bling/client';
import {
  Ban,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  CircleX,
  type LucideIcon,
  TriangleAlert,
  UserCheck,
  UserX,
} from 'lucide-react';
import { durationText, timeText } from '../../words/format.ts';
import { shortStatusWords } from '../../words/states.ts';
import type { Projection } from './projection.ts';

export type CardTone = 'pending' | 'confirmed' | 'here' | 'running' | 'over' | 'late' | 'done' | 'off';
export type CardState = { readonly tone: CardTone; readonly icon: LucideIcon; readonly word: string };

const runningWord = (card: BoardCard, { overBy, minutesLeft }: Projection): CardState => {
  if (overBy > 0) return { tone: 'over', icon: TriangleAlert, word: `${durationText(overBy)} over` };
  const left = minutesLeft === 0 ? 'due now' : `${durationText(minutesLeft ?? 0)} left`;
  return { tone: 'running', icon: CirclePlay, word: minutesLeft === null ? shortStatusWords[card.status] : left };
};

/** The state of a card as shape, word and colour; the most pressing first. */
export const stateOf = (card: BoardCard, projection: Projection, zone: string): CardState => {
  const { status, checkedInAt, readyAt } = card;
  const expect = projection.expectedAt === null ? '' : `, expect ${timeText(projection.expectedAt, zone)}`;
  switch (status) {
    case 'in_progress':
      return runningWord(card, projection);
    case 'completed':
      return { tone: 'done', icon: CheckCheck, word: readyAt === null ? 'Done' : `Done ${timeText(readyAt, zone)}` };
    case 'cancelled':
      return { tone: 'off', icon: CircleX, word: shortStatusWords.cancelled };
    case 'no_show':
      return { tone: 'off', icon: Ban, word: shortStatusWords.no_show };
    default: {
      if (checkedInAt !== null) return { tone: 'here', icon: UserCheck, word: `Here${expect}` };
      if (projection.isMissing) return { tone: 'late', icon: UserX, word: 'No-show?' };
      if (projection.lateBy > 0)
        return { tone: 'late', icon: TriangleAlert, word: `${durationText(projection.lateBy)} late` };
      const isPending = status === 'pending';
      return {
        tone: isPending ? 'pending' : 'confirmed',
        icon: isPending ? CircleDashed : CircleCheck,
        word: `${shortStatusWords[status]}${expect}`,
      };
    }
  }
};

/** Does it want someone now? */
export const isPressing = ({ tone }: CardState): boolean => tone === 'over' || tone === 'late' || tone === 'pending';
