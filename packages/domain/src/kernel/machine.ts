/** Allowed moves, state by state. The decisions, the docs' diagram and the buttons all read the same table. */
export type Machine<S extends string> = Readonly<Record<S, readonly S[]>>;

export const allows = <S extends string>(machine: Machine<S>, from: S, to: S): boolean => machine[from].includes(to);
