import type { AddOnId, Instant, ServiceId, SiteId, SizeClass, VehicleId } from '@bling/domain/kernel';
import { createStored, useStored } from '../../app/stored.ts';

/** A booking in the making. It survives a reload, a sign-in and a closed tab. */
export type Draft = {
  readonly siteId: SiteId | null;
  readonly vehicleId: VehicleId | null;
  /** Without a car of the garage. */
  readonly size: SizeClass | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly startsAt: Instant | null;
  readonly notes: string;
  readonly couponCode: string;
};

const empty: Draft = {
  siteId: null,
  vehicleId: null,
  size: null,
  serviceIds: [],
  addOnIds: [],
  startsAt: null,
  notes: '',
  couponCode: '',
};

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(empty).every((key) => key in value) &&
  'serviceIds' in value &&
  Array.isArray(value.serviceIds) &&
  'addOnIds' in value &&
  Array.isArray(value.addOnIds);

const draft = createStored<Draft>('bling.draft', empty, isDraft);
export const useDraft = (): Draft => useStored(draft);
export const changeDraft = (change: Partial<Draft>): void => draft.set((before) => ({ ...before, ...change }));
/** The next booking begins at the same site with the same car. */
export const finishDraft = (): void =>
  changeDraft({ serviceIds: [], addOnIds: [], startsAt: null, notes: '', couponCode: '' });

const isKey = (value: unknown): value is string => typeof value === 'string' && value.length === 36;
const visitor = createStored<string>('bling.visitor', crypto.randomUUID(), isKey);
/** Says whose hold it is, without an account. */
export const visitorKey = (): string => {
  visitor.set(visitor.get());
  return visitor.get();
};
