/** Why a rule is there, in the order in which rules are taken: add-ons join after `zone`, a coupon comes last. */
export const ruleKinds = ['size', 'soil', 'peak', 'zone', 'fleet', 'promo', 'membership'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Those that are about the work itself, and leave add-ons alone. */
export const workKinds = ['size', 'soil', 'peak', 'zone'] as const satisfies readonly RuleKind[];
/** Those that are about who pays, over the work and its add-ons. */
export const payerKinds = ['fleet', 'promo', 'membership'] as const satisfies readonly RuleKind[];
