// Before the first paint, so that a dark screen never flashes white.
try {
  const theme = localStorage.getItem('bling.theme');
  if (theme === '"dark"' || theme === '"light"') document.documentElement.dataset.theme = JSON.parse(theme);
} catch {}
