/** Whether listed prices hold the tax, or it comes on top. */
export const taxModes = ['inclusive', 'exclusive'] as const;
export type TaxMode = (typeof taxModes)[number];

/** Whether tax is rounded line by line, or once for each rate of the document. */
export const taxRoundings = ['line', 'document'] as const;
export type TaxRounding = (typeof taxRoundings)[number];
