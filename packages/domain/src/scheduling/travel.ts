import { distanceKm, type Position } from '../kernel/index.ts';

/** Roads are longer than the line through the air. */
const DETOUR = 1.3;

/** Whole minutes of driving one way, at an average speed in km/h. */
export const travelMinutes = (from: Position, to: Position, kmPerHour: number): number =>
  Math.ceil((distanceKm(from, to) * DETOUR * 60) / kmPerHour);
