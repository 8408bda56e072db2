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
export type BundleId = Id<'Bundle'>;
export type ApiKeyId = Id<'ApiKey'>;
export type ApprovalId = Id<'Approval'>;
export type DeviceId = Id<'Device'>;
/** Roles are data: the five seeded names and whatever the owner adds. */
export type RoleName = string & { readonly __role?: 'RoleName' };
