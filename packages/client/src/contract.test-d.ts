/** A view holds what its entity holds, so that policies and previews of the domain take it: else this does not compile. */
import type { Booking } from '@bling/domain/bookings';
import type { AddOn, Category, Service } from '@bling/domain/catalog';
import type { Customer } from '@bling/domain/customers';
import type { Closure, Site, WashBay } from '@bling/domain/facilities';
import type { User } from '@bling/domain/identity';
import type { Quote } from '@bling/domain/pricing';
import type { Hold } from '@bling/domain/scheduling';
import type { Vehicle } from '@bling/domain/vehicles';
import type { Views } from './contract/views.ts';

/** The fields that a view shares with its entity, as the entity has them. */
type Holds<View, Entity> = View extends Pick<Entity, keyof View & keyof Entity> ? true : keyof View & keyof Entity;

type Entities = {
  AddOnView: AddOn;
  BayView: WashBay;
  // Its lines and its inspection have no prices: washers see it too.
  BoardCard: Omit<Booking, 'lines' | 'inspection'>;
  BookingDetails: Omit<Booking, 'customer'>;
  BookingState: Omit<Booking, 'inspection'>;
  BookingView: Booking;
  CategoryView: Category;
  ClosureView: Closure;
  CustomerDetails: Omit<Customer, 'addresses'>;
  HoldView: Hold;
  QuoteView: Quote;
  ServiceView: Service;
  SiteView: Site;
  UserView: User;
  VehicleView: Vehicle;
};

export const held: { readonly [N in keyof Entities]: Holds<Views[N], Entities[N]> } = {
  AddOnView: true,
  BayView: true,
  BoardCard: true,
  BookingDetails: true,
  BookingState: true,
  BookingView: true,
  CategoryView: true,
  ClosureView: true,
  CustomerDetails: true,
  HoldView: true,
  QuoteView: true,
  ServiceView: true,
  SiteView: true,
  UserView: true,
  VehicleView: true,
};
