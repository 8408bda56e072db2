import { ok, refusing } from '../kernel/index.ts';
import { vehicleFailures } from './failures.ts';

const refuse = refusing(vehicleFailures);

/** As stored: upper case without separators. 2–20 letters and digits remain, or it is no plate. */
export const normalisePlate = (typed: string) => {
  const plate = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-.·_/]+/gu, '');
  return /^[\p{Lu}\p{Lo}\p{N}]{2,20}$/u.test(plate) ? ok(plate) : refuse('vehicle/no-plate');
};

/** What a plate looks like from three metres: O and 0, I and 1, B and 8 are one. For finding, never for storing. */
export const plateLooks = (plate: string): string =>
  plate.replaceAll(/[OQ]/g, '0').replaceAll('I', '1').replaceAll('B', '8');
