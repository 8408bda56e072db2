import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Readonly<Record<Look, string>> = {
  primary: 'bg-accent text-accent-ink border-transparent hover:bg-accent-strong',
  plain: 'bg-raised text-ink border-line hover:bg-sunken',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft',
  danger: 'bg-raised text-bad border-line hover:bg-bad-soft',
};

export const buttonLook = (look: Look = 'plain', size: 'normal' | 'large' = 'normal'): string =>
  cx(
    'inline-flex items-center justify-center gap-2 rounded-control border px-4 font-[560] text-center leading-tight transition-colors duration-150 select-none',
    'disabled:opacity-55 aria-disabled:opacity-55',
    size === 'large' ? 'min-h-13 text-16' : 'min-h-11 text-16',
    looks[look],
  );

type Props = ComponentProps<'button'> & {
  readonly look?: Look;
  readonly size?: 'normal' | 'large';
  /** The work is under way: said, shown, and not to be started twice. */
  readonly pending?: boolean;
};

export const Button = ({
  look,
  size,
  pending = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: Props) => (
  <button
    type={type}
    className={cx(buttonLook(look, size), className)}
    aria-disabled={pending || undefined}
    aria-busy={pending || undefined}
    onClick={(event) => {
      if (pending) event.preventDefault();
      else onClick?.(event);
    }}
    {...rest}
  >
    {pending ? <LoaderCircle aria-hidden size={18} className="animate-spin" /> : null}
    {children}
  </button>
);
