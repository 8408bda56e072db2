import { useState } from 'react';
import { Pages } from '../../ui/pages.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { BookingRow } from '../bookings/booking-row.tsx';
import { useList, type Which, whiches } from '../bookings/use-list.ts';
import { Panel } from '../house/frame.tsx';

const NONE: Readonly<Record<Which, string>> = {
  upcoming: 'Nothing is booked at your sites.',
  past: 'Nothing yet at your sites.',
};
const bones = ['a', 'b'];

/** What a customer has booked, each with the way to it on the board. */
export const CustomerBookings = ({ customerId }: { readonly customerId: string }) => {
  const [which, setWhich] = useState<Which>('upcoming');
  const query = useList(which, customerId);
  return (
    <Panel
      title="Bookings"
      aside={<Segmented label="Which bookings" value={which} options={whiches} onChange={setWhich} />}
    >
      <Pages
        query={query}
        what="the bookings"
        bones={bones}
        empty={<p className="text-14 text-muted">{NONE[which]}</p>}
      >
        {(items) => (
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {items.map((booking) => (
              <li key={booking.id}>
                <BookingRow booking={booking} onBoard />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Panel>
  );
};
