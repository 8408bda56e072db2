/** What a procedure says of itself for those who call it; documents, clients and command line are written from it. */
export type About = {
  /** One sentence, in the present tense: `Cancels a booking for the fee that was previewed.` */
  readonly does: string;
  /** Of mutations and subscriptions: queries whose answers it changes, by path or the start of one. */
  readonly touches?: readonly string[];
  /**
   * Of keyed mutations: the input field that names the entity. It may wait on a device that is offline, and goes out in
   * order for each entity. Never for money or holds.
   */
  readonly offline?: string;
  /** The person has to have proved who they are within the last ten minutes. */
  readonly dangerous?: boolean;
  /** It still answers, and says until when. */
  readonly deprecation?: Deprecation;
};

export type Deprecation = {
  /** The contract version that deprecated it. */
  readonly since: string;
  /** What to use instead. */
  readonly use: string;
  /** The last day on which it answers: `2027-06-30`. */
  readonly removeAfter: string;
};

/** Marks a procedure or a field: `.meta({ does: '…', ...deprecated({ … }) })`, `z.string().meta(deprecated({ … }))`. */
export const deprecated = (
  deprecation: Deprecation,
): { readonly deprecated: true; readonly deprecation: Deprecation } => ({
  deprecated: true,
  deprecation,
});
