export type Background = { readonly stop: () => Promise<void> };

/** Runs work again and again, one at a time, with a pause between; what throws is logged and tried again. */
export const every = (pauseMs: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Background => {
  let stopped = false;
  let wake = (): void => undefined;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await work().catch(onError);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
};
