import { phoneSought } from '@bling/domain/customers';
import type { CustomerId, VehicleId } from '@bling/domain/kernel';

/** Who is on the phone: someone we know, or a name and a number. */
export type Caller =
  | {
      readonly kind: 'known';
      readonly customerId: CustomerId;
      readonly name: string;
      readonly phone: string | null;
      /** The car that was asked for by its plate. */
      readonly vehicleId: VehicleId | null;
    }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string };

/** What was typed to search is not typed again. */
export const newCaller = (typed: string): Caller =>
  phoneSought(typed.trim()) !== null
    ? { kind: 'new', name: '', phone: typed.trim() }
    : { kind: 'new', name: typed.trim(), phone: '' };
