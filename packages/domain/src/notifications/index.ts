export { type AccountTemplate, Delivery, type DeliveryId, LEASE_MS, type Letter, MOST_ATTEMPTS } from './delivery.ts';
