import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Field, inputLook } from '../../ui/field.tsx';
import { Bone } from '../../ui/skeleton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changeDraft } from './draft.ts';
import { Step } from './step.tsx';
import type { BookingInTheMaking } from './use-booking.ts';
import type { Guest } from './use-submit.ts';
import type { Way } from './way.ts';

const MOST_NOTES = 500;

/** Forms weigh, and nobody needs them before a time is chosen. */
const WhoForms = lazy(async () => ({ default: (await import('./who-step.tsx')).WhoForms }));

type Props = {
  readonly booking: BookingInTheMaking;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onGuest: (guest: Guest) => Promise<void>;
};

const Notes = ({ notes }: { readonly notes: string }) => (
  <Field label="Anything we should know?" optional help="A child seat that stays in, sand in the boot.">
    {(parts) => (
      <textarea
        rows={2}
        maxLength={MOST_NOTES}
        className={inputLook}
        value={notes}
        onChange={(event) => changeDraft({ notes: event.target.value })}
        {...parts}
      />
    )}
  </Field>
);

/** The last step: who comes, and a word for the washers. */
export const DetailsStep = ({ booking, way, onWay, onGuest }: Props) => {
  const { who, draft, wish, limits } = booking;
  if (wish === null || limits?.ok === false || draft.startsAt === null) return null;
  if (who.isStaff)
    return (
      <Step id="who" number={5} title="Who comes?" isDone={false}>
        <Notice title="You are signed in as staff">
          <p>
            Book for a customer on the{' '}
            <Link to="/board" className="font-semibold text-accent underline">
              board
            </Link>
            , with <kbd className="font-semibold">n</kbd>.
          </p>
        </Notice>
      </Step>
    );
  const isKnown = who.status === 'signed-in';
  return (
    <Step id="who" number={5} title={isKnown ? 'Anything else?' : 'Who comes?'} isDone={isKnown}>
      {who.status === 'signed-out' ? (
        <Suspense fallback={<Bone className="h-72 animate-appear" />}>
          <WhoForms way={way} onWay={onWay} onGuest={onGuest} />
        </Suspense>
      ) : null}
      {isKnown && who.me !== null ? (
        <p className="text-14 text-muted">
          Booking as <b className="font-semibold text-ink">{who.me.user.fullName}</b>. The confirmation goes to{' '}
          {who.me.user.email}.
        </p>
      ) : null}
      <Notes notes={draft.notes} />
    </Step>
  );
};
