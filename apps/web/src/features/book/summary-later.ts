/** What the summary shows once there is something to sum up, as one file to load. */
export { When } from '../../ui/moment.tsx';
export { HoldNote } from './hold-note.tsx';
export { SummaryOffer } from './summary-offer.tsx';
