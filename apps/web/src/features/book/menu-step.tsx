import { AddOn, Service } from '@bling/domain/catalog';
import type { SizeClass } from '@bling/domain/kernel';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { describeFailure } from '../../words/describe.ts';
import { carOfSize, durationText, moneyText } from '../../words/format.ts';
import { changeDraft } from './draft.ts';
import { Step } from './step.tsx';
import type { BookingInTheMaking } from './use-booking.ts';

const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

const about = (description: string, includes: readonly string[], minutes: number): string =>
  [includes.length > 0 ? includes.join(', ') : description, durationText(minutes)]
    .filter((part) => part !== '')
    .join(' · ');

type ServiceProps = {
  readonly service: Service;
  readonly size: SizeClass;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
};
const ServiceChoice = ({ service, size, isChosen, onToggle }: ServiceProps) => {
  const { price, minutes } = Service.forSize(service, size);
  return (
    <Choice type="checkbox" checked={isChosen} onChange={onToggle} aside={moneyText(price)}>
      <span className="font-semibold">{service.name}</span>{' '}
      {service.isPopular ? <Tag tone="accent">Popular</Tag> : null}
      <span className="block text-14 text-muted">{about(service.description, service.includes, minutes)}</span>
    </Choice>
  );
};

export const MenuSkeleton = () => (
  <Skeleton label="Loading the menu">
    <div className="grid gap-2">
      {Array.from({ length: 4 }, (_, index) => (
        <Bone key={index} className="h-18" />
      ))}
    </div>
  </Skeleton>
);

/** Services and what goes with them, at the prices of this size. */
export const MenuStep = ({ booking }: { readonly booking: BookingInTheMaking }) => {
  const { menu, draft, chosen, job, limits, size } = booking;
  if (size === null) return null;
  const problem = job?.ok === false ? job.failure : limits?.ok === false ? limits.failure : null;
  return (
    <Step
      id="menu"
      number={3}
      title="What shall we do?"
      isDone={chosen.services.length > 0 && problem === null}
      aside={`Prices for ${carOfSize(size)}`}
    >
      {menu.error === null ? null : <ErrorNotice error={menu.error} onRetry={menu.retry} />}
      {menu.isLoading ? <MenuSkeleton /> : null}
      {menu.groups.map((group) => (
        <fieldset key={group.id} className="grid gap-2">
          <legend className="mb-2 text-14 font-[560] text-muted">{group.name}</legend>
          <ChoiceList>
            {group.services.map((service) => (
              <ServiceChoice
                key={service.id}
                service={service}
                size={size}
                isChosen={draft.serviceIds.includes(service.id)}
                onToggle={() => changeDraft({ serviceIds: toggled(draft.serviceIds, service.id) })}
              />
            ))}
          </ChoiceList>
        </fieldset>
      ))}
      {chosen.fitting.length === 0 ? null : (
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-14 font-[560] text-muted">Add-ons</legend>
          <ChoiceList>
            {chosen.fitting.map((addOn) => {
              const { price, minutes } = AddOn.forSize(addOn, size);
              return (
                <Choice
                  key={addOn.id}
                  type="checkbox"
                  checked={draft.addOnIds.includes(addOn.id)}
                  onChange={() => changeDraft({ addOnIds: toggled(draft.addOnIds, addOn.id) })}
                  aside={moneyText(price)}
                >
                  <span className="font-semibold">{addOn.name}</span>
                  <span className="block text-14 text-muted">{about(addOn.description, [], minutes)}</span>
                </Choice>
              );
            })}
          </ChoiceList>
        </fieldset>
      )}
      {problem === null ? null : (
        <Notice tone="warn" live>
          {describeFailure(problem)}
        </Notice>
      )}
    </Step>
  );
};
