import { useNow } from '@bling/client/react';
import { ChevronUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { momentText } from '../../words/format.ts';
import type { Next } from './next.ts';
import { goToStep } from './step.tsx';
import type { BookingInTheMaking } from './use-booking.ts';
import type { Submission } from './use-submit.ts';
import { GUEST_FORM } from './way.ts';

/** Nobody needs these before something has a price. */
const later = () => import('./summary-later.ts');
const SummaryOffer = lazy(async () => ({ default: (await later()).SummaryOffer }));
const HoldNote = lazy(async () => ({ default: (await later()).HoldNote }));
const When = lazy(async () => ({ default: (await later()).When }));

type Props = { readonly booking: BookingInTheMaking; readonly submission: Submission; readonly next: Next };

const NextButton = ({ next, submission }: Omit<Props, 'booking'>) => {
  const { submit, isPending } = submission;
  const look = { look: 'primary', size: 'large', className: 'w-full' } as const;
  if (next.kind === 'book')
    return (
      <Button {...look} pending={isPending} onClick={() => void submit(null)}>
        Book this time
      </Button>
    );
  if (next.kind === 'guest')
    return (
      <Button {...look} type="submit" form={GUEST_FORM} pending={isPending}>
        Book this time
      </Button>
    );
  if (next.kind === 'wait')
    return (
      <Button {...look} pending>
        {next.label}
      </Button>
    );
  return (
    <Button {...look} onClick={() => goToStep(next.step)}>
      {next.label}
    </Button>
  );
};

/** Never off the screen: beside the steps on a desk, at the foot of a phone. */
export const Summary = ({ booking, submission, next }: Props) => {
  const { quote, quoteError, retryQuote, site, draft, hold } = booking;
  const [isOpen, setIsOpen] = useState(false);
  const now = useNow(30_000);
  const { startsAt } = draft;
  const zone = site?.zone ?? 'UTC';
  const onDesk = isOpen ? '' : 'max-lg:hidden';

  return (
    <aside
      aria-label="Your booking"
      className="z-20 grid gap-3.5 border-line bg-raised p-4 shadow-card max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:max-h-[80dvh] max-lg:overflow-y-auto max-lg:rounded-t-2xl max-lg:border-t max-lg:px-4 max-lg:pt-2 max-lg:pb-[max(16px,env(safe-area-inset-bottom))] lg:sticky lg:top-22 lg:rounded-card lg:border lg:p-5"
    >
      <button
        type="button"
        className="flex min-h-9 items-center justify-between gap-3 text-14 font-[560] lg:hidden"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="figures">{startsAt === null ? 'Your booking' : momentText(startsAt, zone, now)}</span>
        <span className="flex items-center gap-1 text-accent">
          {isOpen ? 'Less' : 'Details'}
          <ChevronUp aria-hidden size={18} className={cx('transition-transform', isOpen && 'rotate-180')} />
        </span>
      </button>
      <h2 className={onDesk}>
        {startsAt === null ? (
          'Your booking'
        ) : (
          <Suspense fallback={momentText(startsAt, zone, now)}>
            <When at={startsAt} zone={zone} />
          </Suspense>
        )}
      </h2>
      {quoteError === null ? null : <ErrorNotice error={quoteError} onRetry={retryQuote} />}
      {quote === null ? (
        <p className="text-14 text-muted max-lg:hidden">Lines, VAT and the total appear here as you choose.</p>
      ) : null}
      <Suspense>{booking.wish === null ? null : <SummaryOffer booking={booking} isOpen={isOpen} now={now} />}</Suspense>
      {submission.error === null ? null : <ErrorNotice error={submission.error} zone={zone} />}
      <NextButton next={next} submission={submission} />
      <Suspense>{hold === null ? null : <HoldNote hold={hold} zone={zone} />}</Suspense>
    </aside>
  );
};
