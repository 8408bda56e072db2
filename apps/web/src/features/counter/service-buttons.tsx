import { Service } from '@bling/domain/catalog';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { durationText, moneyText } from '../../words/format.ts';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import type { Intake } from './use-intake.ts';

type Props = { readonly id: string; readonly intake: Intake; readonly onToggle: (serviceId: string) => void };
const SHOWN = 4;

/** The popular ones as large buttons, with what they cost and take for this size; the rest a press away. */
export const ServiceButtons = ({ id, intake, onToggle }: Props) => {
  const { menu, services, size, draft } = intake;
  const [isWhole, setIsWhole] = useState(false);
  if (menu.error !== null) return <ErrorNotice error={menu.error} onRetry={menu.retry} />;
  if (menu.isLoading)
    return (
      <Skeleton label="Loading the menu">
        <Bone className="h-39" />
      </Skeleton>
    );
  const first = Math.max(services.filter(({ isPopular }) => isPopular).length, SHOWN);
  const shown = services.filter((service, index) => isWhole || index < first || draft.serviceIds.includes(service.id));
  return (
    <div id={id} role="group" aria-label="Work" className="grid grid-cols-2 gap-2">
      {shown.map((service) => {
        const { price, minutes } = Service.forSize(service, size);
        const isChosen = draft.serviceIds.includes(service.id);
        const key = services.indexOf(service) + 1;
        return (
          <button
            key={service.id}
            type="button"
            aria-pressed={isChosen}
            aria-keyshortcuts={key < 10 ? String(key) : undefined}
            onClick={() => onToggle(service.id)}
            className={cx(
              'relative grid min-h-18 content-center gap-0.5 rounded-control border px-3 py-2 text-left',
              isChosen ? 'border-accent bg-accent-soft' : 'border-control bg-raised hover:bg-sunken',
            )}
          >
            <span className="pr-5 leading-tight font-[620]">{service.name}</span>
            <span className="text-14 text-muted figures">
              {moneyText(price)} · {durationText(minutes)}
            </span>
            <kbd aria-hidden className="absolute top-1.5 right-2 text-12 text-muted max-lg:hidden">
              {key < 10 ? key : ''}
            </kbd>
          </button>
        );
      })}
      {services.length > first ? (
        <Button look="quiet" className="col-span-2" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${services.length} on the menu`}
        </Button>
      ) : null}
    </div>
  );
};
