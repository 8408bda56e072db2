/** How dirty a car is, as staff judge it at the gate. */
export const soilLevels = ['light', 'normal', 'heavy', 'extreme'] as const;
export type SoilLevel = (typeof soilLevels)[number];
