import { type AddOnId, type Change, change, ok, refusing, type ServiceId, type SizeClass } from '../kernel/index.ts';
import type { CatalogStatus } from './category.ts';
import { catalogFailures } from './failures.ts';
import { type Figures, figuresFor, nameTaken, oneCurrency, type Sized } from './figures.ts';

/** Sold beside a service, never alone. */
export type AddOn = Sized & {
  readonly id: AddOnId;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly appliesTo: 'all' | readonly ServiceId[];
  readonly status: CatalogStatus;
};

export type AddOnFact = {
  readonly type: `add-on/${'created' | 'changed' | 'deactivated'}`;
  readonly addOnId: AddOnId;
};
export type AddOnDraft = Omit<AddOn, 'version' | 'status'>;
export type AddOnPatch = Partial<Omit<AddOnDraft, 'id'>>;
/** What the rules must know of the other active add-ons. */
export type OtherAddOns = { readonly names: readonly string[] };

const refuse = refusing(catalogFailures);
const told = (addOn: AddOn, type: AddOnFact['type']): Change<AddOn, AddOnFact> =>
  change(addOn, { type, addOnId: addOn.id });

const checked = (addOn: AddOn, others: OtherAddOns) => {
  if (nameTaken(addOn.name, others.names)) return refuse('add-on/name-taken');
  if (!oneCurrency(addOn)) return refuse('add-on/other-currency', { currency: addOn.price.currency });
  return ok(addOn);
};

export const AddOn = {
  create: (draft: AddOnDraft, others: OtherAddOns) => {
    const addOn = checked({ ...draft, version: 0, status: 'active' }, others);
    return addOn.ok ? ok(told(addOn.value, 'add-on/created')) : addOn;
  },

  /** `others` leaves this add-on out. */
  update: (addOn: AddOn, patch: AddOnPatch, others: OtherAddOns) => {
    const changed = checked({ ...addOn, ...patch }, others);
    return changed.ok ? ok(told(changed.value, 'add-on/changed')) : changed;
  },

  deactivate: (addOn: AddOn) =>
    addOn.status === 'inactive'
      ? refuse('add-on/already-inactive')
      : ok(told({ ...addOn, status: 'inactive' }, 'add-on/deactivated')),

  forSize: (addOn: AddOn, size: SizeClass): Figures => figuresFor(addOn, size),

  appliesTo: ({ appliesTo }: Pick<AddOn, 'appliesTo'>, serviceId: ServiceId): boolean =>
    appliesTo === 'all' || appliesTo.includes(serviceId),
} as const;
