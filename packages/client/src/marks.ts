import type { Marks, TableOf } from './table.ts';

type Added = Readonly<Record<string, Marks['added']>>;

/**
 * Reads the generated marks: what is to be known of calls at run time, written as the exceptions from a rule, because it is in
 * every first load. The rule: a call makes its own feature's queries stale, and takes a key unless its feature is `unkeyed`.
 * An exception is `touched,also@offline:path,path`, joined by `;`.
 */
export const marksOf = (unkeyed: string, text: string, added: Added): TableOf => {
  const known = new Map<string, readonly [string, string | undefined]>();
  for (const group of text.split(';')) {
    const [about = '', paths = ''] = group.split(':');
    const [also = '', offline] = about.split('@');
    for (const path of paths.split(',')) known.set(path, [also, offline]);
  }
  return (path) => {
    const [feature = ''] = path.split('.');
    const [also = '', offline] = known.get(path) ?? [];
    return {
      keyed: !unkeyed.split(' ').includes(feature),
      touches: [feature, ...(also && also.split(','))],
      offline,
      added: Object.hasOwn(added, path) ? added[path] : undefined,
    };
  };
};
