/** Degrees, WGS 84. */
export type Position = { readonly lat: number; readonly lng: number };

/** Mean radius of the earth, kilometres (IUGG). */
const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies, by the haversine formula. */
export const distanceKm = (from: Position, to: Position): number => {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const along = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const half = across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
};
