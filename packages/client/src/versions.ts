/** Both sides say in it which version of the contract they speak. */
export const CONTRACT_HEADER = 'x-bling-contract';

/** Semantic versions in their order, without pre-releases: contracts have none. Negative when `a` comes first. */
export const byVersion = (a: string, b: string): number => {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = right.findIndex((figure, index) => figure !== (left[index] ?? 0));
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
};
