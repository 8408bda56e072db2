import { bayKinds, ok, refusing, type SizeClass } from '../kernel/index.ts';
import { AddOn } from './add-on.ts';
import { catalogFailures } from './failures.ts';
import { type Needs, Service } from './service.ts';

/** What is to be done on one car in one go. */
export type Wanted = {
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  readonly size: SizeClass;
  /** What of it was agreed before: where it may be and what it is added to was looked at then. */
  readonly agreed?: readonly string[] | undefined;
};

/** How long the wanted work takes, the time its bay needs around it (in minutes), what it needs, and where it may be. */
export type Job = {
  readonly minutes: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly needs: Needs;
  /** Only when all of the services are. */
  readonly mobileAllowed: boolean;
};

const refuse = refusing(catalogFailures);

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const most = (figures: readonly number[]): number => Math.max(0, ...figures);

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].toSorted();

const misplaced = ({ services, addOns, agreed = [] }: Wanted): AddOn | undefined =>
  addOns.find((addOn) => !agreed.includes(addOn.id) && !services.some(({ id }) => AddOn.appliesTo(addOn, id)));

const mayDrive = ({ services, agreed = [] }: Wanted): boolean =>
  services.every(({ id, mobileAllowed }) => mobileAllowed || agreed.includes(id));

/**
 * One bay does all of it, so it must suit every service: the kinds narrow, equipment and skills add up. Minutes add up,
 * buffers do not. Refused when an add-on belongs to none of the services, or no kind of bay suits them all.
 */
export const jobOf = (wanted: Wanted) => {
  const { services, addOns, size } = wanted;
  const stray = misplaced(wanted);
  if (stray !== undefined) return refuse('add-on/does-not-apply', { addOnId: stray.id });

  const choosy = services.filter(({ bayKinds: kinds }) => kinds.length > 0);
  const common = bayKinds.filter((kind) => choosy.every(({ bayKinds: kinds }) => kinds.includes(kind)));
  if (common.length === 0) return refuse('service/no-common-bay', { serviceIds: choosy.map(({ id }) => id) });

  return ok<Job>({
    minutes:
      sum(services.map((service) => Service.forSize(service, size).minutes)) +
      sum(addOns.map((addOn) => AddOn.forSize(addOn, size).minutes)),
    bufferBefore: most(services.map(({ bufferBefore }) => bufferBefore)),
    bufferAfter: most(services.map(({ bufferAfter }) => bufferAfter)),
    needs: {
      bayKinds: choosy.length === 0 ? [] : common,
      equipment: union(services.map(({ equipment }) => equipment)),
      skills: union(services.map(({ skills }) => skills)),
    },
    mobileAllowed: mayDrive(wanted),
  });
};
