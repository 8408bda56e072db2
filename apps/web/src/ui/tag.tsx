import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

const tones: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent inset-ring inset-ring-accent/25',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
};

type Props = { readonly tone?: Tone; readonly icon?: LucideIcon; readonly children: ReactNode };

export const Tag = ({ tone = 'plain', icon: Icon, children }: Props) => (
  <span
    className={cx(
      'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-0.5 text-12 font-[560] figures',
      tones[tone],
    )}
  >
    {Icon === undefined ? null : <Icon aria-hidden size={13} strokeWidth={2.5} />}
    {children}
  </span>
);
