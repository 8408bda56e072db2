/** The kinds of bay: facilities have them, and work can ask for them. */
export const bayKinds = ['hand', 'tunnel', 'detail'] as const;
export type BayKind = (typeof bayKinds)[number];
