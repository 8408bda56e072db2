const keys = [
  ['p', 'plate'],
  ['1–9', 'work'],
  ['↑↓', 'cars'],
  ['c', 'call'],
  ['s', 'start'],
  ['k', 'skip'],
  ['d', 'done'],
  ['f', 'front'],
  ['l', 'end'],
  ['g', 'gone'],
  ['x', 'cancel'],
] as const;

/** What the keyboard does, for those who have one. */
export const Keys = () => (
  <p className="flex flex-wrap gap-x-3 gap-y-1 text-12 text-muted max-lg:hidden">
    {keys.map(([key, does]) => (
      <span key={key}>
        <kbd className="rounded-sm border border-line bg-sunken px-1.5 font-semibold">{key}</kbd> {does}
      </span>
    ))}
  </p>
);
