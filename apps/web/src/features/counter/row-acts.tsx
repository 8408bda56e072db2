import type { Instant } from '@bling/domain/kernel';
import { Check, Megaphone, Play, SkipForward } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { timeText } from '../../words/format.ts';
import { skippableFrom, type Step } from './allowed.ts';
import type { Acts } from './use-acts.ts';
import { type QueueItem, ticketText } from './words.ts';

const looks = {
  callUp: { word: 'Call', icon: Megaphone },
  start: { word: 'Start…', icon: Play },
  skip: { word: 'Skip', icon: SkipForward },
  complete: { word: 'Complete', icon: Check },
} as const;
type Main = keyof typeof looks;
const isMain = (step: Step): step is Main => step in looks;

type Props = {
  readonly steps: readonly Step[];
  readonly item: QueueItem;
  readonly now: Instant;
  readonly zone: string;
  readonly pending: Acts['pending'];
  readonly onStep: (step: Step) => void;
};

/** The next step first, as a finger with a glove finds it. */
export const RowActs = ({ steps, item, now, zone, pending, onStep }: Props) =>
  steps.filter(isMain).map((step, index) => {
    const { word, icon: Icon } = looks[step];
    const from = step === 'skip' ? skippableFrom(item.details?.calledAt ?? null, now) : null;
    const isPending = pending?.id === item.id && pending.name === step;
    return (
      <Button
        key={step}
        data-stop={index === 0 || undefined}
        size="large"
        look={index === 0 ? 'primary' : 'plain'}
        className="figures max-sm:flex-1"
        disabled={from !== null}
        pending={isPending}
        aria-label={`${word} no. ${ticketText(item.ticket)}${from === null ? '' : `, from ${timeText(from, zone)}`}`}
        onClick={() => onStep(step)}
      >
        {isPending ? null : <Icon aria-hidden size={18} />}
        {from === null ? word : `${word} from ${timeText(from, zone)}`}
      </Button>
    );
  });
