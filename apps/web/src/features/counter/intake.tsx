import type { SiteView } from '@bling/client';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useShortcuts } from '../../app/use-shortcut.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { cx } from '../../ui/cx.ts';
import { describeFailure } from '../../words/describe.ts';
import { sizeNames } from '../../words/format.ts';
import { Forecast } from './forecast.tsx';
import { KnownCars } from './known-cars.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { TakenIn } from './taken-in.tsx';
import { useIntake } from './use-intake.ts';

const sizes = (['compact', 'standard', 'large', 'oversized'] as const).map((value) => ({
  value,
  label: sizeNames[value],
}));
const SERVICES = 'intake-services';
const focusFirst = (): void => document.querySelector<HTMLElement>(`#${SERVICES} button`)?.focus();

/** Someone drives up: the plate is typed, a tap says what is wanted, another takes them in. */
export const Intake = ({ site }: { readonly site: SiteView }) => {
  const intake = useIntake(site);
  const { draft, change, services, known, size, isReady, hasPlate, hasChosen, pending, error, taken } = intake;
  const plate = useRef<HTMLInputElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => plate.current?.focus({ preventScroll: true }), [taken]);

  const toggle = (id: string): void =>
    change({
      serviceIds: draft.serviceIds.includes(id)
        ? draft.serviceIds.filter((one) => one !== id)
        : [...draft.serviceIds, id],
    });
  const byKey = services.slice(0, 9).map(({ id }, index) => [
    String(index + 1),
    () => {
      toggle(id);
      go.current?.focus();
    },
  ]);
  useShortcuts({ p: () => plate.current?.focus(), ...Object.fromEntries(byKey) });

  /** What is missing has the keyboard next. */
  const take = (startNow: boolean): void => {
    if (!hasPlate) plate.current?.focus();
    else if (!hasChosen) focusFirst();
    else void intake.arrive(startNow);
  };
  const onward = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take(false);
  };
  return (
    <section
      aria-label="Drive-up"
      className="grid content-start gap-4 rounded-card border border-line bg-raised p-4 sm:p-5"
    >
      {taken === null ? null : <TakenIn walkIn={taken} zone={site.zone} />}
      <form className="grid gap-4" aria-label="Take a car in" onSubmit={submit}>
        <Field label="Plate">
          {(parts) => (
            <input
              {...parts}
              ref={plate}
              value={draft.plate}
              maxLength={30}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="next"
              aria-keyshortcuts="p"
              className={cx(inputLook, 'min-h-16 font-plate text-28 font-semibold tracking-[0.06em] uppercase')}
              onKeyDown={onward}
              onChange={({ target }) => change({ plate: target.value, size: null, customerId: undefined })}
            />
          )}
        </Field>
        <KnownCars
          known={known}
          customerId={intake.customerId}
          onTake={(car) => change({ plate: car.plate, size: null, customerId: car.customerId })}
          onOwner={(id) => change({ customerId: id })}
        />
        <Segmented fills label="Size" value={size} options={sizes} onChange={(to) => change({ size: to })} />
        <ServiceButtons id={SERVICES} intake={intake} onToggle={toggle} />
        {intake.problem === null ? null : (
          <p role="alert" className="text-14 text-bad">
            {describeFailure(intake.problem)}
          </p>
        )}
        <Forecast intake={intake} site={site} />
        {error === null ? null : <ErrorNotice error={error} zone={site.zone} />}
        <div className="grid grid-cols-2 gap-2 bg-raised max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:-mb-4 max-md:rounded-b-card max-md:p-4">
          <Button
            ref={go}
            type="submit"
            look="primary"
            size="large"
            className="min-h-16"
            aria-disabled={!isReady || undefined}
            pending={pending === 'queue'}
          >
            Into the queue
          </Button>
          <Button
            size="large"
            className="min-h-16"
            aria-disabled={!isReady || undefined}
            pending={pending === 'start'}
            onClick={() => take(true)}
          >
            Start now
          </Button>
        </div>
      </form>
    </section>
  );
};
