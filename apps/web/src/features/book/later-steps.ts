/** The steps after the site, as one file to load. */
export { CarStep } from './car-step.tsx';
export { MenuStep } from './menu-step.tsx';
export { TimeStep } from './time-step.tsx';
