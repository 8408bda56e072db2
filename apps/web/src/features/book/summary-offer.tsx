import type { Instant } from '@bling/domain/kernel';
import { cx } from '../../ui/cx.ts';
import { PriceLines, Total } from '../bookings/price-lines.tsx';
import { Schedule, ScheduleLine } from '../bookings/schedule.tsx';
import { CouponField } from './coupon-field.tsx';
import { termsOf } from './terms.ts';
import type { BookingInTheMaking } from './use-booking.ts';

type Props = { readonly booking: BookingInTheMaking; readonly isOpen: boolean; readonly now: Instant };

/** What it costs, and what moving and cancelling would: whole on a desk, in short at the foot of a phone. */
export const SummaryOffer = ({ booking: { quote, site, draft }, isOpen, now }: Props) => {
  const { startsAt, couponCode } = draft;
  const zone = site?.zone ?? 'UTC';
  const terms = quote === null || site === null || startsAt === null ? null : termsOf(site, startsAt, quote.total);
  const onDesk = isOpen ? '' : 'max-lg:hidden';
  return (
    <>
      {quote === null ? null : (
        <>
          <div className={cx('border-b border-line pb-3.5', onDesk)}>
            <PriceLines quote={quote} />
          </div>
          <Total total={quote.total} />
        </>
      )}
      <div className={onDesk}>
        <CouponField code={couponCode} />
      </div>
      {terms === null ? null : (
        <>
          <div className={onDesk}>
            <Schedule terms={terms} zone={zone} now={now} />
          </div>
          {isOpen ? null : (
            <div className="lg:hidden">
              <ScheduleLine terms={terms} zone={zone} now={now} />
            </div>
          )}
        </>
      )}
    </>
  );
};
