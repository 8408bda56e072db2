const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];
const machines: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'an iPhone'],
  [/iPad/u, 'an iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'a Mac'],
  [/CrOS/u, 'a Chromebook'],
  [/Linux|X11/u, 'Linux'],
];
const found = (names: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
  names.find(([sign]) => sign.test(agent))?.[1];

/** What somebody signed in with, as they would say it: `Firefox on Windows`. */
export const agentText = (agent: string | null): string => {
  const browser = found(browsers, agent ?? '');
  const machine = found(machines, agent ?? '');
  if (browser === undefined) return machine === undefined ? 'An app or a script' : `Something on ${machine}`;
  return machine === undefined ? browser : `${browser} on ${machine}`;
};
