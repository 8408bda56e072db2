/** Of every demo account. */
export const PASSWORD = 'wash-day-2026';
