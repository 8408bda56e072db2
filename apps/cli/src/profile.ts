import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TokenStore } from '@bling/client';

/** What is kept between two commands. */
export type Profile = { readonly url: string; readonly refreshToken: string | null };

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the system wants settings: XDG on Linux, Application Support on macOS, AppData on Windows. */
export const profileFile = (env: Environment, platform: NodeJS.Platform): string => {
  const home = homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'bling', 'profile.json');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'bling', 'profile.json');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'bling', 'profile.json');
};

export const readProfile = (file: string): Profile | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Only its owner may read it: it holds a token that signs in. */
export const writeProfile = (file: string, profile: Profile): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 });
  // The mode above is for a new file only.
  chmodSync(file, 0o600);
};

export const forgetProfile = (file: string): void => rmSync(file, { force: true });

/** Keeps the refresh token beside the address it belongs to; it is sent nowhere else. */
export const storeIn = (file: string, url: string): TokenStore => ({
  read: async () => {
    const profile = readProfile(file);
    return profile?.url === url ? profile.refreshToken : null;
  },
  write: async (refreshToken) => {
    writeProfile(file, { url, refreshToken });
  },
});
