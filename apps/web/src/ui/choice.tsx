import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

type Props = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  readonly type: 'checkbox' | 'radio';
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  /** One line high, for lists that are walked by keyboard. */
  readonly isDense?: boolean;
};

const mark =
  'pointer-events-none grid size-[22px] flex-none place-items-center border-[1.5px] border-control text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-accent-ink peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent/70';

/** One line of a list to choose from: the whole line is the target. */
export const Choice = ({ type, children, aside, isDense = false, className, ...input }: Props) => (
  <label
    className={cx(
      'relative flex gap-3.5 has-checked:bg-accent-soft has-disabled:opacity-60',
      isDense ? 'min-h-11 items-center px-3 py-1.5' : 'min-h-14 items-start p-4',
      className,
    )}
  >
    <input type={type} className="peer absolute inset-0 size-full cursor-pointer opacity-0" {...input} />
    <span aria-hidden className={cx(mark, type === 'radio' ? 'rounded-full' : 'rounded-md')}>
      {type === 'radio' ? <span className="size-2 rounded-full bg-current" /> : <Check size={15} strokeWidth={3} />}
    </span>
    <span className="min-w-0 flex-1">{children}</span>
    {aside === undefined ? null : <span className="flex-none figures">{aside}</span>}
  </label>
);

export const ChoiceList = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => (
  <div className={cx('divide-y divide-line overflow-hidden rounded-card border border-line bg-raised', className)}>
    {children}
  </div>
);
