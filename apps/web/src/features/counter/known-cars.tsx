import type { CustomerId } from '@bling/domain/kernel';
import { UserRound } from 'lucide-react';
import { cx } from '../../ui/cx.ts';
import { Plate } from '../../ui/plate.tsx';
import { sizeNames } from '../../words/format.ts';
import type { Known } from './use-known.ts';

type Props = {
  readonly known: { readonly same: readonly Known[]; readonly alike: readonly Known[] };
  readonly customerId: CustomerId | null;
  readonly onTake: (car: Known) => void;
  readonly onOwner: (customerId: CustomerId | null) => void;
};
const about = ({ title, size }: Known): string => `${title}, ${sizeNames[size].toLowerCase()}`;
const line = 'flex min-h-11 w-full items-center gap-3 rounded-control border px-3 py-2 text-left';

/** The car shows itself; whoever drives it is one press away, and so is a plate that was mistyped. */
export const KnownCars = ({ known: { same, alike }, customerId, onTake, onOwner }: Props) => (
  <div role="status" className={cx('grid gap-2', same.length + alike.length === 0 && 'hidden')}>
    {same.map((car) => {
      const isChosen = car.customerId !== null && car.customerId === customerId;
      return (
        <button
          key={`${car.id}${car.customerId ?? ''}`}
          type="button"
          aria-pressed={isChosen}
          onClick={() => onOwner(isChosen ? null : car.customerId)}
          className={cx(line, isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-raised')}
        >
          <UserRound aria-hidden size={18} className={isChosen ? 'text-accent' : 'text-muted'} />
          <span className="min-w-0">
            <span className="block font-[560]">{about(car)}</span>
            <span className="block text-14 text-muted">
              {isChosen ? (car.owner ?? 'Known to the house') : `Not for ${car.owner ?? 'them'}`}
            </span>
          </span>
        </button>
      );
    })}
    {same.length > 0
      ? null
      : alike.map((car) => (
          <button
            key={`${car.id}${car.customerId ?? ''}`}
            type="button"
            onClick={() => onTake(car)}
            className={cx(line, 'border-dashed border-control bg-raised')}
          >
            <Plate plate={car.plate} />
            <span className="min-w-0 text-14">
              {about(car)}
              {car.owner === null ? '' : `, ${car.owner}`}
            </span>
          </button>
        ))}
  </div>
);
