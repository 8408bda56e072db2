import type { ComponentProps } from 'react';
import { Schedule, ScheduleLine } from '../bookings/schedule.tsx';

type Props = ComponentProps<typeof Schedule> & { readonly isOpen: boolean };

/** What moving and cancelling would cost: whole on a desk, in one line at the foot of a phone. */
export const SummaryTerms = ({ isOpen, ...schedule }: Props) => (
  <>
    <div className={isOpen ? '' : 'max-lg:hidden'}>
      <Schedule {...schedule} />
    </div>
    {isOpen ? null : (
      <div className="lg:hidden">
        <ScheduleLine {...schedule} />
      </div>
    )}
  </>
);
