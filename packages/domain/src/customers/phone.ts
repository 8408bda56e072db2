/** As stored and compared: digits alone, after a + when the country is told. `00` in front tells it too. */
export const normalisePhone = (typed: string): string => {
  const digits = typed.replaceAll(/\D/gu, '');
  if (typed.trimStart().startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
};

/** What to look for among stored numbers, or null when this is no part of a number. */
export const phoneSought = (typed: string): string | null => {
  const isNumber = /^\+?[\d\s().\-/]+$/u.test(typed) && /\d/u.test(typed);
  return isNumber ? normalisePhone(typed) : null;
};
