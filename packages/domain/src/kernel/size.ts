/** How large a car is, as staff judge it at the gate; each class includes the ones before it when a bay is measured. */
export const sizeClasses = ['compact', 'standard', 'large', 'oversized'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** A bay takes every car up to its own size. */
export const fits = (car: SizeClass, upTo: SizeClass): boolean => sizeClasses.indexOf(car) <= sizeClasses.indexOf(upTo);
