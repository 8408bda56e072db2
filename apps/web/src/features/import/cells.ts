const UNREADABLE = -1;

/** A whole number; what is none is sent as one that nothing takes, so that the answer names its cell. */
export const wholeOf = (text: string): number => (/^\d{1,9}$/u.test(text) ? Number(text) : UNREADABLE);

/** `24`, `24.00`, `24,00 €` or `1.200,50` in the minor unit: the last separator before one or two digits is the decimal one. */
export const moneyOf = (text: string): number => {
  const bare = text.replaceAll(/[^\d.,-]/gu, '');
  const [, whole, cents = ''] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/u.exec(bare) ?? [];
  return whole === undefined ? UNREADABLE : Number(whole.replaceAll(/\D/gu, '')) * 100 + Number(cents.padEnd(2, '0'));
};

/** Day first where the year is last, as everywhere that writes dots or slashes here. */
export const dateOf = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text) ?? [];
  return day === undefined || month === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

export const timeOf = (text: string): string => {
  const [, hour, minute] = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?$/u.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
};

/** Several in one cell. */
export const listOf = (text: string): string[] =>
  text
    .split(/[;|]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
