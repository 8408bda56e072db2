/** Degrees, WGS 84. */
export type Position = { readonly lat: number; readonly lng: number };
