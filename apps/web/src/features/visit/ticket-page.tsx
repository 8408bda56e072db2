import type { OutputOf } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { Page } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { durationText, listText, longDay, sizeNames, timeText } from '../../words/format.ts';
import { soilNames } from './words.ts';

const route = getRouteApi('/tickets/$id');
type Ticket = OutputOf<'bookings.ticket'>;

const Row = ({ label, text }: { readonly label: string; readonly text: string | null }) =>
  text ? (
    <div className="contents">
      <dt className="text-muted print:text-inherit">{label}</dt>
      <dd className="min-w-0 break-words">{text}</dd>
    </div>
  ) : null;

const carText = ({ car, size }: Ticket): string =>
  car === null
    ? `${sizeNames[size]} car`
    : [`${car.make} ${car.model}`, car.colour, sizeNames[size].toLowerCase()]
        .filter((part) => part !== null)
        .join(', ');

/** Eighty millimetres wide on paper: what to do, to which car, where and by whom. */
const Printed = ({ ticket }: { readonly ticket: Ticket }) => {
  const { site, number, place, crew, scheduledAt, endsAt, lines, minutes, soil, notes, visit, customer, car } = ticket;
  const { zone } = site;
  return (
    <article
      data-print
      aria-label={`Ticket ${number}`}
      className="mx-auto grid w-full max-w-[80mm] gap-3 rounded-card border border-line bg-raised p-4 text-14 figures print:max-w-none print:rounded-none print:border-0 print:bg-white print:p-0 print:text-black"
    >
      <header className="grid gap-0.5 border-b border-line pb-3">
        <p className="flex justify-between gap-2 text-12">
          <span>{site.name}</span>
          <span>{number}</span>
        </p>
        <p className="text-28 leading-tight font-[700]">{car?.plate ?? customer}</p>
        <p className="text-16 font-[620]">
          {timeText(scheduledAt, zone)} to {timeText(endsAt, zone)}, {place}
        </p>
        <p className="text-12">{longDay(scheduledAt, zone)}</p>
      </header>
      <ul className="grid gap-1.5 border-b border-line pb-3">
        {lines.map((line) => (
          <li key={`${line.kind} ${line.name}`} className="flex items-start gap-2">
            <span aria-hidden className="mt-0.5 size-4 flex-none border border-current" />
            <span className="flex-1 text-16">{line.name}</span>
            <span>{durationText(line.minutes)}</span>
          </li>
        ))}
        <li className="flex justify-between font-[620]">
          <span>In all</span>
          <span>{durationText(minutes)}</span>
        </li>
      </ul>
      <dl className="grid grid-cols-[64px_1fr] gap-x-3 gap-y-1">
        <Row label="Car" text={carText(ticket)} />
        <Row label="Dirt" text={soil === null ? null : soilNames[soil]} />
        <Row label="Customer" text={customer} />
        <Row label="By" text={crew.length === 0 ? null : listText(crew)} />
        <Row label="At" text={visit?.address ?? null} />
        <Row label="There" text={visit?.note ?? null} />
        <Row label="Note" text={notes} />
      </dl>
    </article>
  );
};

const Shown = ({ id }: { readonly id: string }) => {
  const procedures = useProcedures();
  const ticket = useQuery(procedures.bookings.ticket.queryOptions({ id }));
  return (
    <Loaded query={ticket} what="the ticket" bones={['whole']}>
      {(data) => (
        <div className="grid gap-4">
          <Button className="justify-self-center print:hidden" look="primary" onClick={() => window.print()}>
            <Printer aria-hidden size={18} /> Print
          </Button>
          <Printed ticket={data} />
        </div>
      )}
    </Loaded>
  );
};

export const TicketPage = () => {
  const { id } = route.useParams();
  return (
    <Page title="Job ticket">
      <SignedIn as="staff">
        <Shown id={id} />
      </SignedIn>
    </Page>
  );
};
