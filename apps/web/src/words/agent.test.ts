import { describe, expect, it } from 'vitest';
import { agentText } from './agent.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0';

describe('what somebody signed in with', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/129.0.0.0`, 'Edge on Windows'],
    [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${chrome} Mobile Safari/537.36`, 'Chrome on Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari on an iPhone',
    ],
    ['Firefox/130.0', 'Firefox'],
    ['Wash/1.0 (iPad)', 'Something on an iPad'],
    ['curl/8.5.0', 'An app or a script'],
    [null, 'An app or a script'],
  ])('%s', (agent, text) => {
    expect(agentText(agent)).toBe(text);
  });
});
