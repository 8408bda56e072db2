import '../../words/visit-failures.ts';
import type { BookingDetails } from '@bling/client';
import { Star } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type Props = {
  readonly booking: Pick<BookingDetails, 'status' | 'rating' | 'site'>;
  readonly send: (stars: number) => Promise<unknown>;
};

const FIVE = [1, 2, 3, 4, 5] as const;
const meanings = ['', 'Bad', 'Poor', 'All right', 'Good', 'Excellent'] as const;

const Stars = ({ stars }: { readonly stars: number }) => (
  <span className="flex gap-1 text-accent" role="img" aria-label={`${stars} of 5 stars`}>
    {FIVE.map((star) => (
      <Star key={star} aria-hidden size={22} className={star <= stars ? 'fill-current' : 'text-muted'} />
    ))}
  </span>
);

const StarButtons = ({ stars, onChange }: { readonly stars: number; readonly onChange: (stars: number) => void }) => {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">From one star to five</legend>
      {FIVE.map((star) => (
        <label
          key={star}
          className="relative grid size-12 place-items-center rounded-control has-focus-visible:outline-3 has-focus-visible:outline-accent/70"
        >
          <input
            type="radio"
            name={name}
            aria-label={`${star}: ${meanings[star]}`}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            checked={star === stars}
            onChange={() => onChange(star)}
          />
          <Star
            aria-hidden
            size={30}
            className={cx('pointer-events-none', star <= stars ? 'fill-current text-accent' : 'text-muted')}
          />
        </label>
      ))}
      <span className="pl-2 text-14 text-muted">{meanings[stars]}</span>
    </fieldset>
  );
};

/** What the customer thinks of the work, once; nothing before it is done. */
export const RatingCard = ({ booking, send }: Props) => {
  const [stars, setStars] = useState(0);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (booking.status !== 'completed') return null;
  const frame = 'grid justify-items-start gap-3 rounded-card border border-line bg-raised p-5 shadow-card sm:p-6';
  if (booking.rating !== null)
    return (
      <section aria-label="Your rating" className={frame}>
        <h2 className="text-16 font-[620]">Thank you for your rating</h2>
        <Stars stars={booking.rating.stars} />
      </section>
    );
  const rate = async (): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await send(stars);
    } catch (problem) {
      setError(problem);
    } finally {
      setIsPending(false);
    }
  };
  return (
    <section aria-label="Your rating" className={frame}>
      <h2 className="text-16 font-[620]">How was it?</h2>
      <StarButtons stars={stars} onChange={setStars} />
      {error === null ? null : <ErrorNotice error={error} zone={booking.site.zone} />}
      <Button look="primary" disabled={stars === 0} pending={isPending} onClick={() => void rate()}>
        Send
      </Button>
    </section>
  );
};
