/** An id is a UUID string. The optional phantom keeps two kinds apart and lets JSON literals through. */
export type Id<B extends string> = string & { readonly __id?: B };

export type UserId = Id<'User'>;
export type SessionId = Id<'Session'>;
export type CustomerId = Id<'Customer'>;
export type VehicleId = Id<'Vehicle'>;
export type StaffId = Id<'Staff'>;
export type SiteId = Id<'Site'>;
export type BayId = Id<'Bay'>;
export type ResourceId = Id<'Resource'>;
export type BookingId = Id<'Booking'>;
export type HoldId = Id<'Hold'>;
export type CategoryId = Id<'Category'>;
export type ServiceId = Id<'Service'>;
export type AddOnId = Id<'AddOn'>;
