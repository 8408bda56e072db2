import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null);
  /** Where the keyboard goes on afterwards; where it came from without it. */
  readonly finalFocus?: () => HTMLElement | null;
  readonly width?: 'narrow' | 'wide';
};

/** In the middle on a desk, from below on a phone. */
export const Dialog = ({ open, onClose, title, children, initialFocus, finalFocus, width = 'narrow' }: Props) => (
  <Base.Root open={open} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
    <Base.Portal>
      <Base.Backdrop forceRender className="fixed inset-0 z-50 bg-veil" />
      <Base.Popup
        {...(initialFocus === undefined ? {} : { initialFocus })}
        {...(finalFocus === undefined ? {} : { finalFocus: () => finalFocus() ?? true })}
        className={cx(
          'fixed z-50 flex max-h-[92dvh] w-full animate-rise flex-col overflow-hidden bg-raised text-ink shadow-card outline-none',
          'inset-x-0 bottom-0 rounded-t-2xl sm:inset-auto sm:top-1/2 sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card sm:border sm:border-line',
          width === 'wide' ? 'sm:max-w-[760px]' : 'sm:max-w-[480px]',
        )}
      >
        <div className="flex items-center gap-3 border-b border-line py-2 pr-2 pl-5">
          <Base.Title className="flex-1">{title}</Base.Title>
          <Base.Close
            aria-label="Close"
            className="grid size-11 place-items-center rounded-control text-muted hover:bg-sunken"
          >
            <X aria-hidden size={20} />
          </Base.Close>
        </div>
        <div className="overflow-y-auto px-5 pt-4 pb-5">{children}</div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
