import '../../words/visit-failures.ts';
import type { BoardCard, OutputOf } from '@bling/client';
import { useActions } from '@bling/client/react';
import { type ConsentWay, consentWays } from '@bling/domain/bookings';
import { type SizeClass, sizeClasses } from '@bling/domain/kernel';
import { type SoilLevel, soilLevels } from '@bling/domain/pricing';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { moneyText, sizeHints, sizeNames, timeText } from '../../words/format.ts';
import { BigChoice } from './big-choice.tsx';
import { DifferenceTable } from './difference.tsx';
import { consentNames, soilHints, soilNames } from './words.ts';

type Props = {
  readonly card: BoardCard;
  readonly zone: string;
  readonly onClose: () => void;
  /** Gives it another place; null for those who may not. */
  readonly onAssign: (() => void) | null;
};
type Told = OutputOf<'bookings.inspect'>;
type Consent = { readonly by: string; readonly way: ConsentWay };

const sizes = sizeClasses.map((value) => ({ value, label: sizeNames[value], hint: sizeHints[value] }));
const soils = soilLevels.map((value) => ({ value, label: soilNames[value], hint: soilHints[value] }));
const ways = consentWays.map((value) => ({ value, label: consentNames[value] }));

const isOther = ({ difference, minutesBefore, minutesAfter }: Told): boolean =>
  minutesBefore !== minutesAfter || (difference !== null && difference.before.amount !== difference.after.amount);

/** One question after the other to the server: what it would change, then with consent. */
const useInspection = ({ card, onClose }: Pick<Props, 'card' | 'onClose'>) => {
  const { run } = useActions();
  const [told, setTold] = useState<Told | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const ask = async (found: { size: SizeClass; soil: SoilLevel }, consent?: Consent): Promise<void> => {
    setIsPending(true);
    setError(null);
    const expectedTotal = consent === undefined ? undefined : told?.difference?.after;
    try {
      const answer = await run('bookings.inspect', {
        id: card.id,
        ...found,
        ...(consent && { consent }),
        ...(expectedTotal && { expectedTotal }),
      });
      setTold(answer);
      if (answer.isAgreed || !isOther(answer)) onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setIsPending(false);
    }
  };
  const forget = (): void => {
    setTold(null);
    setError(null);
  };
  return { told, isPending, error, ask, forget };
};

type ConsentProps = { readonly told: Told; readonly isPending: boolean; readonly onAgree: (consent: Consent) => void };

/** Who agreed, and how: without it the price stays. */
const ConsentForm = ({ told, isPending, onAgree }: ConsentProps) => {
  const [isAgreed, setIsAgreed] = useState(false);
  const [by, setBy] = useState('');
  const [way, setWay] = useState<ConsentWay>('in_person');
  const [isTried, setIsTried] = useState(false);
  const total = told.difference === null ? '' : moneyText(told.difference.after);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (by.trim() !== '') onAgree({ by: by.trim(), way });
      }}
    >
      <div className="overflow-hidden rounded-card border border-line">
        <Choice type="checkbox" checked={isAgreed} onChange={({ target }) => setIsAgreed(target.checked)}>
          The customer agrees to {total}
        </Choice>
      </div>
      {isAgreed ? (
        <>
          <TextField
            label="Who agreed?"
            value={by}
            maxLength={120}
            autoComplete="off"
            error={isTried && by.trim() === '' ? 'A name, please.' : undefined}
            onChange={({ target }) => setBy(target.value)}
          />
          <Segmented label="How?" value={way} options={ways} onChange={setWay} fills />
          <Button type="submit" look="primary" size="large" pending={isPending}>
            Change it to {total}
          </Button>
        </>
      ) : null}
    </form>
  );
};

type NoRoomProps = { readonly told: Told } & Pick<Props, 'zone' | 'onAssign'>;
const NoRoom = ({ told, zone, onAssign }: NoRoomProps) =>
  told.fits ? null : (
    <Notice
      tone="warn"
      title="There is no room for it here"
      actions={onAssign === null ? undefined : <Button onClick={onAssign}>Assign another bay</Button>}
    >
      {told.freeUntil === null
        ? 'The place or the people that it has do not do for it. Assign others first.'
        : `Something else begins at ${timeText(told.freeUntil, zone)}. Move one of the two first.`}
    </Notice>
  );

/** The car as it stands there: two taps, what they change, and the customer's word for it. */
export const InspectSheet = ({ card, zone, onClose, onAssign }: Props) => {
  const [size, setSize] = useState<SizeClass>(card.inspection?.size ?? card.size);
  const [soil, setSoil] = useState<SoilLevel>(card.inspection?.soil ?? 'normal');
  const { told, isPending, error, ask, forget } = useInspection({ card, onClose });
  const choose = (change: () => void): void => {
    change();
    forget();
  };
  return (
    <Dialog open onClose={onClose} title={`Look at ${card.car?.plate ?? card.customer.name}`} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <BigChoice label="Size" value={size} options={sizes} onChange={(value) => choose(() => setSize(value))} />
        <BigChoice label="Dirt" value={soil} options={soils} onChange={(value) => choose(() => setSoil(value))} />
        {error === null ? null : <ErrorNotice error={error} zone={zone} />}
        {told === null ? (
          <Button look="primary" size="large" pending={isPending} onClick={() => void ask({ size, soil })}>
            Note it
          </Button>
        ) : (
          <div className="grid gap-3" aria-live="polite">
            <DifferenceTable told={told} />
            <NoRoom told={told} zone={zone} onAssign={onAssign} />
            {told.difference === null ? (
              <Notice title="It is noted">The counter asks the customer for their word.</Notice>
            ) : told.fits ? (
              <ConsentForm told={told} isPending={isPending} onAgree={(consent) => void ask({ size, soil }, consent)} />
            ) : null}
            <Button onClick={onClose}>Leave the price as it is</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
};
