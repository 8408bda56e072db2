import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing here yet, and what to do first. */
export const Empty = ({ icon: Icon, title, children, action }: Props) => (
  <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-control px-6 py-12 text-center">
    <Icon aria-hidden size={28} className="text-muted" />
    <h2>{title}</h2>
    {children === undefined ? null : <p className="max-w-[44ch] text-muted">{children}</p>}
    {action}
  </div>
);
