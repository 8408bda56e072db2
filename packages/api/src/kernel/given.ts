type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that were given: what a patch leaves out stays as it was. */
export const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>;
