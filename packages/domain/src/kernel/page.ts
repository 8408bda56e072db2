/** The one shape of paging: ask with a cursor, get the items and the next cursor. */
export type PageRequest = { readonly cursor?: string | undefined; readonly limit: number };
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
