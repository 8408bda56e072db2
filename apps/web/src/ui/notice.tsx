import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

type Tone = 'info' | 'good' | 'warn' | 'bad';

const edges: Readonly<Record<Tone, string>> = {
  info: 'border-l-accent',
  good: 'border-l-good',
  warn: 'border-l-warn',
  bad: 'border-l-bad',
};
const inks: Readonly<Record<Tone, string>> = {
  info: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};
const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

type Props = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once; for what answers an action. */
  readonly live?: boolean;
  readonly className?: string;
};

export const Notice = ({ tone = 'info', title, children, actions, live = false, className }: Props) => {
  const Icon = icons[tone];
  return (
    <div
      role={live ? (tone === 'bad' || tone === 'warn' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex gap-3 rounded-card border border-l-[3px] border-line bg-raised px-4 py-3 text-14',
        edges[tone],
        className,
      )}
    >
      <Icon aria-hidden size={18} className={cx('mt-0.5 flex-none', inks[tone])} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
        {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
};
