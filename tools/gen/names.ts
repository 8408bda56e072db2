const words = (name: string): readonly string[] => name.split('-').filter((word) => word !== '');
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** `fit-wheel`: `fitWheel` as a procedure and function, `FitWheel` as a contract. */
export const camel = (name: string): string =>
  words(name)
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('');
export const pascal = (name: string): string => words(name).map(capital).join('');

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

export const checkName = (name: string | undefined, what: string): string => {
  if (name === undefined || !NAME.test(name)) throw new Error(`${what} is kebab-case: fit-wheel`);
  return name;
};
