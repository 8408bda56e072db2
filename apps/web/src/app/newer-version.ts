const KEY = 'bling.reloaded';
const QUIET_MS = 30_000;

/**
 * A page that was open while a new version went out asks for files that are gone. Loading the page again gets the new
 * ones; drafts are kept. Once only: a server that is down is no newer version.
 */
export const reloadForNewerVersion = (): void => {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < QUIET_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
};
