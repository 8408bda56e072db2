/** What an address may say, read with care: anyone can type one. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const only = <K extends string>(
  key: K,
  value: string | undefined,
): { readonly [P in K]?: string | undefined } => {
  const result: { [P in K]?: string } = {};
  if (value !== undefined) result[key] = value;
  return result;
};

/** The site that one works at stays the same from page to page. */
export const siteOnly = ({ site }: { readonly site?: string | undefined }) => only('site', site);
