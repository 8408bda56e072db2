import { describe, expect, it } from 'vitest';
import { distanceKm } from './index.ts';

describe('a distance', () => {
  const [lisbon, porto, nowhere] = [
    { lat: 38.7223, lng: -9.1393 },
    { lat: 41.1579, lng: -8.6291 },
    { lat: 0, lng: 0 },
  ];
  it('is that of the globe', () => {
    expect(distanceKm(lisbon, porto)).toBeCloseTo(274, 0);
    expect(distanceKm(lisbon, lisbon)).toBe(0);
    expect(distanceKm(nowhere, { lat: 0, lng: 180 })).toBeCloseTo(Math.PI * 6371.0088, 3);
  });
});
