import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export const Bone = ({ className }: { readonly className: string }) => (
  <div className={cx('rounded-control bg-line/70', className)} />
);

/** The shape of what is coming. It shows after 150 ms: what is quick needs no announcement. */
export const Skeleton = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div role="status" className="animate-appear">
    <span className="sr-only">{label}</span>
    <div aria-hidden>{children}</div>
  </div>
);
