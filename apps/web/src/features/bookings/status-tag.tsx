import type { BookingStatus } from '@bling/domain/bookings';
import type { Instant } from '@bling/domain/kernel';
import {
  Ban,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  CircleX,
  type LucideIcon,
  UserCheck,
  CheckCheck,
} from 'lucide-react';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { statusWords } from '../../words/states.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone; readonly word: string };

const looks: Readonly<Record<BookingStatus, Omit<Look, 'word'>>> = {
  pending: { icon: CircleDashed, tone: 'warn' },
  confirmed: { icon: CircleCheck, tone: 'accent' },
  in_progress: { icon: CirclePlay, tone: 'good' },
  completed: { icon: CheckCheck, tone: 'plain' },
  cancelled: { icon: CircleX, tone: 'plain' },
  no_show: { icon: Ban, tone: 'bad' },
};

type Stage = { readonly status: BookingStatus; readonly checkedInAt: Instant | null };

/** Shape, word and colour of a status; a confirmed car that has arrived is a stage of its own. */
export const lookOf = ({ status, checkedInAt }: Stage): Look =>
  status === 'confirmed' && checkedInAt !== null
    ? { icon: UserCheck, tone: 'info', word: 'Here' }
    : { ...looks[status], word: statusWords[status] };

export const StatusTag = ({ booking }: { readonly booking: Stage }) => {
  const { icon, tone, word } = lookOf(booking);
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
};
