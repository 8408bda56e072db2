import type { SiteView } from '@bling/client';
import { useRef, useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { describeFailure } from '../../words/describe.ts';
import { localDate, momentText, moneyText } from '../../words/format.ts';
import type { Caller } from './caller.ts';
import { CallerStep } from './caller-step.tsx';
import { TimesSkeleton } from '../slots/slots-skeleton.tsx';
import { TimeChoice } from './time-choice.tsx';
import { usePhoneIn } from './use-phone-in.ts';
import { missingOf, useTakeDown } from './use-take-down.ts';
import { CarChoice, WorkChoice } from './work-step.tsx';

type Props = {
  readonly site: SiteView;
  /** Who it is for, where that is known already. */
  readonly caller?: Caller | null;
  readonly onClose: () => void;
  readonly onBooked: (booked: { readonly id: string; readonly date: string }) => void;
};

const focusIn = (id: string): void => {
  window.setTimeout(() => document.querySelector<HTMLInputElement>(`#${id} input:checked, #${id} input`)?.focus());
};

const firstCar = (): HTMLElement | null => document.querySelector('#caller-car input:checked, #caller-car input');

/** A booking by phone in under half a minute: who, what, the earliest time, Enter. */
export const PhoneIn = ({ site, caller: known = null, onClose, onBooked }: Props) => {
  const search = useRef<HTMLInputElement>(null);
  const booking = usePhoneIn(site, known);
  const [isTried, setIsTried] = useState(false);
  const { takeDown, isPending, error } = useTakeDown(booking, site, ({ id, scheduledAt }) =>
    onBooked({ id, date: localDate(scheduledAt, site.zone) }),
  );
  const { caller, earliest, wish, quote, startsAt, problem } = booking;
  const missing = missingOf(booking);
  const told = isTried ? missing : null;

  const submit = (): void => {
    setIsTried(true);
    if (missing === null) void takeDown();
    else if (missing.where === 'work') focusIn('caller-work');
    else if (missing.where === 'caller') search.current?.focus();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={`New booking, ${site.name}`}
      width="wide"
      initialFocus={known === null ? search : firstCar}
      finalFocus={() => document.getElementById('card-panel')}
    >
      <form
        noValidate
        aria-label="New booking"
        className="grid grid-cols-[minmax(0,1fr)] gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <CallerStep
          caller={caller}
          search={search}
          error={told?.where === 'caller' ? told.words : undefined}
          onChange={(next) => {
            const isPicked = caller === null && next?.kind === 'known';
            booking.setCaller(next);
            if (isPicked) focusIn('caller-car');
          }}
        />
        {booking.menu.error === null ? null : <ErrorNotice error={booking.menu.error} onRetry={booking.menu.retry} />}
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <CarChoice cars={booking.cars} {...booking.car} onChange={booking.setCar} />
          <WorkChoice
            services={booking.menu.groups.flatMap(({ services }) => services)}
            extras={booking.chosen.fitting}
            size={booking.car.size}
            serviceIds={booking.serviceIds}
            addOnIds={booking.addOnIds}
            onService={booking.toggleService}
            onAddOn={booking.toggleAddOn}
          />
        </div>
        {problem === null ? null : <Notice tone="warn">{describeFailure(problem, site.zone)}</Notice>}
        {earliest.error === null || wish === null ? null : (
          <ErrorNotice error={earliest.error} zone={site.zone} onRetry={() => void earliest.refetch()} />
        )}
        {wish === null || problem !== null ? null : earliest.times === null ? (
          <TimesSkeleton />
        ) : (
          <TimeChoice
            wish={wish}
            site={site}
            value={booking.chosenTime}
            onChange={booking.setStartsAt}
            times={earliest.times}
            wished={booking.wished}
            onWish={booking.setWished}
          />
        )}
        {error === null ? null : <ErrorNotice error={error} zone={site.zone} />}
        {told === null || (told.where === 'caller' && caller !== null) ? null : <FieldError>{told.words}</FieldError>}
        <Button type="submit" look="primary" size="large" pending={isPending} className="figures">
          {startsAt === null || quote === null || wish === null
            ? 'Book'
            : `Book ${momentText(startsAt, site.zone, clock.now())} for ${moneyText(quote.total)}`}
        </Button>
      </form>
    </Dialog>
  );
};
