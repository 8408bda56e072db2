import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const PORT = 5173;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwind()],
  // The browser is on the server's port, which hands pages on but no websockets.
  server: {
    host: '127.0.0.1',
    port: PORT,
    strictPort: true,
    hmr: { host: '127.0.0.1', port: PORT, clientPort: PORT },
  },
  build: {
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // All of these browsers preload modules by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs is one file: it compresses better than many.
          groups: [
            {
              name: 'base',
              test: /node_modules.(?:react|react-dom|scheduler|@tanstack|@trpc|use-sync-external-store)[\\/](?!.*(?:[qQ]ueriesObserver|useQueries|[iI]nfiniteQuery|[mM]utationObserver|useMutation))/u,
            },
            {
              name: 'front',
              test: /(?:web.src.(?:app.(?:who|stored|group-by|api|theme|online|page)|ui.(?:cx|button|choice|skeleton|notice|error-notice)|words.(?:describe|failures|format))|client.src.(?:api|wire|react|cache|key|failure-of)|kernel.(?:instant|money|result|grants|size)|lucide-react.dist.esm.createLucideIcon)\.(?:tsx?|m?js)$/u,
            },
          ],
        },
      },
    },
  },
});
