import { expect, it } from 'vitest';
import { seldom } from './seldom.ts';

it('says the first of many at once, and one in half a minute', () => {
  const said: string[] = [];
  let now = 1_000_000;
  const say = seldom(
    (what: string) => said.push(what),
    () => now,
  );
  for (const [word, after] of [
    ['a', 0],
    ['b', 10],
    ['c', 29_989],
    ['d', 1],
    ['e', 1],
  ] as const) {
    now += after;
    say(word);
  }
  expect(said).toEqual(['a', 'd']);
});
