// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { pageForeground } from './foreground.ts';

describe('a page', () => {
  it('is in the foreground again when it is shown, or when the network is back', () => {
    let heard = 0;
    const stop = pageForeground(() => {
      heard += 1;
    });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    expect(heard).toBe(2);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toBe(2);
    vi.restoreAllMocks();
    stop();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    expect(heard).toBe(2);
  });
});
