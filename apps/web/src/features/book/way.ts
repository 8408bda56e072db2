/** How someone without a session books. */
export type Way = 'guest' | 'sign-in' | 'sign-up';

/** The id of the form that the summary's button sends. */
export const GUEST_FORM = 'guest-form';
