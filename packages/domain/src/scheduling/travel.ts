import type { Position } from '../kernel/index.ts';

/** Mean radius of the earth, kilometres (IUGG). */
const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula (R. W. Sinnott, 1984). */
export const distanceKm = (from: Position, to: Position): number => {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const along = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const half = across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** Roads are longer than the line through the air. */
const DETOUR = 1.3;

/** Whole minutes of driving one way, at an average speed in km/h. */
export const travelMinutes = (from: Position, to: Position, kmPerHour: number): number =>
  Math.ceil((distanceKm(from, to) * DETOUR * 60) / kmPerHour);
