import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';

type Props = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

const Dot = ({ number, isDone }: Pick<Props, 'number' | 'isDone'>) => (
  <span
    aria-hidden
    className={cx(
      'grid size-[22px] flex-none place-items-center rounded-full text-12 font-bold',
      isDone ? 'bg-good-soft text-good' : 'bg-accent text-accent-ink',
    )}
  >
    {isDone ? <Check size={14} strokeWidth={3} /> : number}
  </span>
);

export const Step = ({ id, number, title, isDone, aside, children }: Props) => (
  <section
    id={id}
    aria-labelledby={`${id}-title`}
    className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line py-6 first-of-type:border-t-0 first-of-type:pt-2"
  >
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Dot number={number} isDone={isDone} />
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {aside === undefined ? null : <span className="ml-auto text-14 text-muted figures">{aside}</span>}
    </div>
    {children}
  </section>
);

type DoneProps = {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly onChange: (() => void) | null;
};

/** A step that was answered, folded to its answer. */
export const DoneStep = ({ id, title, children, onChange }: DoneProps) => (
  <section
    id={id}
    tabIndex={-1}
    aria-label={title}
    className="flex items-center gap-3.5 border-t border-line py-4 first-of-type:border-t-0 first-of-type:pt-2"
  >
    <Dot number={0} isDone />
    <div className="min-w-0 flex-1">{children}</div>
    {onChange === null ? null : (
      <Button look="quiet" onClick={onChange} aria-label={`Change the ${title.toLowerCase()}`}>
        Change
      </Button>
    )}
  </section>
);

/** Brings a step into view and lets the keyboard go on from there. */
export const goToStep = (id: string): void => {
  const heading = document.getElementById(`${id}-title`) ?? document.getElementById(id);
  heading?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  heading?.focus({ preventScroll: true });
};
