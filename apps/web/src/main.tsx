import './app/styles.css';
import { ClientProvider } from '@bling/client/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client, keep, queries, session } from './app/api.ts';
import { reloadForNewerVersion } from './app/newer-version.ts';
import { router } from './app/router.tsx';

reloadForNewerVersion();
void session.restore();

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ClientProvider client={client} queryClient={queries} keep={keep}>
        <RouterProvider router={router} />
      </ClientProvider>
    </QueryClientProvider>
  </StrictMode>,
);
