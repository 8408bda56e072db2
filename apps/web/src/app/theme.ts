import { createStored, useStored } from './stored.ts';

export type Theme = 'light' | 'dark' | null;
const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark' || value === null;

/** Null follows the machine. */
const theme = createStored<Theme>('bling.theme', null, isTheme);

const apply = (): void => {
  const chosen = theme.get();
  if (chosen === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
};
theme.subscribe(apply);
apply();

const machineIsDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

export const useTheme = (): { readonly isDark: boolean; readonly toggle: () => void } => {
  const chosen = useStored(theme);
  const isDark = chosen === null ? machineIsDark() : chosen === 'dark';
  return { isDark, toggle: () => theme.set(isDark ? 'light' : 'dark') };
};
