import { createRootRoute } from '@tanstack/react-router';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crash });
