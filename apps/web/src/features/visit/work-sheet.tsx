import '../../words/visit-failures.ts';
import { failureOf } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import type { BookingLine } from '@bling/domain/bookings';
import { Service, type ServiceChannel } from '@bling/domain/catalog';
import type { Money, SiteId, SizeClass } from '@bling/domain/kernel';
import type { SoilLevel } from '@bling/domain/pricing';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowRight, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { durationText, moneyText } from '../../words/format.ts';
import { wishOfLines } from '../bookings/wish-of-lines.ts';

export type Worked = {
  readonly id: string;
  readonly version: number;
  readonly siteId: SiteId;
  readonly size: SizeClass;
  readonly scheduledAt: string;
  readonly lines: readonly Pick<BookingLine, 'kind' | 'refId' | 'name' | 'minutes'>[];
};
/** For whom and what the price is asked beside the work. */
export type Asking = { readonly customerId?: string; readonly channel?: ServiceChannel; readonly soil?: SoilLevel };
type Props = {
  readonly booking: Worked;
  /** Null for those who may not see money. */
  readonly total: Money | null;
  readonly zone: string;
  readonly channel: ServiceChannel;
  readonly asking?: Asking;
  readonly onClose: () => void;
};
type Change = { readonly act: 'addService' | 'removeService'; readonly serviceId: string; readonly name: string };

const MENU_MS = 5 * 60_000;

const ChangeRow = ({
  text,
  aside,
  change,
  onAsk,
}: {
  text: string;
  aside: string;
  change: Change;
  onAsk: () => void;
}) => {
  const isAdding = change.act === 'addService';
  const Icon = isAdding ? Plus : Minus;
  return (
    <li className="flex min-h-14 items-center gap-3 px-3.5 py-1.5">
      <span className="min-w-0 flex-1">
        {text}
        <span className="block text-12 text-muted figures">{aside}</span>
      </span>
      <Button aria-label={`${isAdding ? 'Add' : 'Take out'} ${text}`} onClick={onAsk}>
        <Icon aria-hidden size={18} /> {isAdding ? 'Add' : 'Take out'}
      </Button>
    </li>
  );
};

const list = 'divide-y divide-line overflow-hidden rounded-card border border-line text-14';

const InIt = ({ booking, onAsk }: { booking: Worked; onAsk: (change: Change) => void }) => {
  const services = booking.lines.filter(({ kind }) => kind === 'service');
  return (
    <section aria-label="In the booking" className="grid gap-2">
      <h3 className="text-14 font-[620]">In the booking</h3>
      <ul className={list}>
        {services.map(({ refId, name, minutes }) =>
          services.length === 1 ? (
            <li key={refId} className="flex min-h-14 items-center justify-between gap-3 px-3.5">
              {name} <span className="text-muted figures">{durationText(minutes)}</span>
            </li>
          ) : (
            <ChangeRow
              key={refId}
              text={name}
              aside={durationText(minutes)}
              change={{ act: 'removeService', serviceId: refId, name }}
              onAsk={() => onAsk({ act: 'removeService', serviceId: refId, name })}
            />
          ),
        )}
      </ul>
    </section>
  );
};

const OnTheMenu = ({
  booking,
  channel,
  onAsk,
}: Pick<Props, 'booking' | 'channel'> & { onAsk: (c: Change) => void }) => {
  const { catalog } = useProcedures();
  const menu = useQuery({ ...catalog.services.list.queryOptions({}), staleTime: MENU_MS });
  return (
    <section aria-label="On the menu" className="grid gap-2">
      <h3 className="text-14 font-[620]">On the menu</h3>
      <Loaded query={menu} what="the menu">
        {({ items }) => {
          const others = items.filter(
            ({ id, channels }) => channels.includes(channel) && !booking.lines.some(({ refId }) => refId === id),
          );
          if (others.length === 0) return <p className="text-14 text-muted">It has everything already.</p>;
          return (
            <ul className={list}>
              {others.map((service) => {
                const { price, minutes } = Service.forSize(service, booking.size);
                const change = { act: 'addService', serviceId: service.id, name: service.name } as const;
                return (
                  <ChangeRow
                    key={service.id}
                    text={service.name}
                    aside={`${moneyText(price)} · ${durationText(minutes)}`}
                    change={change}
                    onAsk={() => onAsk(change)}
                  />
                );
              })}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
};

const wishAfter = (booking: Worked, { act, serviceId }: Change) => {
  const wish = wishOfLines(booking);
  const serviceIds =
    act === 'addService' ? [...wish.serviceIds, serviceId] : wish.serviceIds.filter((id) => id !== serviceId);
  return { ...wish, addOnIds: [...wish.addOnIds], serviceIds, startsAt: booking.scheduledAt };
};

const NewPrice = ({ from, to, minutes }: { from: Money | null; to: Money; minutes: number }) => (
  <p className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line bg-sunken px-3.5 py-3 figures">
    <span className="flex items-center gap-2 font-[650]">
      {from === null ? null : (
        <>
          <span className="font-normal text-muted line-through">{moneyText(from)}</span>
          <ArrowRight aria-label="becomes" size={16} className="text-muted" />
        </>
      )}
      {moneyText(to)}
    </span>
    <span className="text-14 text-muted">{durationText(minutes)} in all</span>
  </p>
);

type AskProps = Omit<Props, 'channel'> & { readonly change: Change; readonly onBack: () => void };

/** The new price and length before anything is changed. */
const AskChange = ({ booking, total, zone, asking, change, onClose, onBack }: AskProps) => {
  const { run } = useActions();
  const approved = useApproved();
  const procedures = useProcedures();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** As the server said when it was another than was shown. */
  const [corrected, setCorrected] = useState<Money | null>(null);
  const quote = useQuery({
    ...procedures.pricing.quote.queryOptions({ ...wishAfter(booking, change), ...asking }),
    placeholderData: keepPreviousData,
  });
  const { act, serviceId, name } = change;
  const isAdding = act === 'addService';
  const send = async (expectedTotal: Money): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      const { id, version } = booking;
      await approved(`bookings.${act}`, () => run(`bookings.${act}`, { id, version, serviceId, expectedTotal }));
      onClose();
    } catch (problem) {
      const failure = failureOf(problem);
      if (failure.code === 'booking/price-changed') setCorrected(failure.details.total);
      setError(problem);
      setIsPending(false);
    }
  };
  return (
    <div className="grid gap-4">
      <p className="text-16 font-[560]">
        {isAdding ? 'Add' : 'Take out'} {name}?
      </p>
      <Loaded query={quote} what="the price">
        {({ total: quoted, lines }) => {
          const to = corrected ?? quoted;
          return (
            <>
              <NewPrice from={total} to={to} minutes={lines.reduce((sum, line) => sum + line.minutes, 0)} />
              {error === null ? null : <ErrorNotice error={error} zone={zone} />}
              <Button look="primary" size="large" pending={isPending} onClick={() => void send(to)}>
                {isAdding ? 'Add it' : 'Take it out'}
              </Button>
            </>
          );
        }}
      </Loaded>
      <Button onClick={onBack}>Back</Button>
    </div>
  );
};

/** What is in a booking and what could be: one service at a time, at a price that is shown first. */
export const WorkSheet = ({ booking, total, zone, channel, asking, onClose }: Props) => {
  const [change, setChange] = useState<Change | null>(null);
  return (
    <Dialog open onClose={onClose} title="Services" width="wide">
      {change === null ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <InIt booking={booking} onAsk={setChange} />
          <OnTheMenu booking={booking} channel={channel} onAsk={setChange} />
        </div>
      ) : (
        <AskChange
          {...{ booking, total, zone, change, onClose, ...(asking && { asking }) }}
          onBack={() => setChange(null)}
        />
      )}
    </Dialog>
  );
};
