import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoutes, tabletRoute } from './admin-routes.ts';
import { Crash } from './crash.tsx';
import { houseRoutes } from './house-routes.ts';
import { root } from './root.ts';
import { only, text } from './search.ts';

/** Where to go after signing in: a path of ours and nothing else. */
const inside = (value: unknown): string | undefined => {
  const path = text(value);
  return path?.startsWith('/') === true && !path.startsWith('//') && !path.includes('\\') ? path : undefined;
};

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>) => only('booked', text(search['booked'])),
  component: lazyRouteComponent(() => import('../features/book/book-page.tsx'), 'BookPage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => only('next', inside(search['next'])),
  component: lazyRouteComponent(() => import('../features/account/sign-in-page.tsx'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: (search: Record<string, unknown>) => only('next', inside(search['next'])),
  component: lazyRouteComponent(() => import('../features/account/sign-up-page.tsx'), 'SignUpPage'),
});
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: (search: Record<string, unknown>) => only('token', text(search['token'])),
  component: lazyRouteComponent(() => import('../features/account/verify-page.tsx'), 'VerifyPage'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('../features/account/forgotten-page.tsx'), 'ForgottenPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (search: Record<string, unknown>) => only('token', text(search['token'])),
  component: lazyRouteComponent(() => import('../features/account/reset-page.tsx'), 'ResetPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
});
const garage = createRoute({
  getParentRoute: () => root,
  path: '/garage',
  component: lazyRouteComponent(() => import('../features/garage/garage-page.tsx'), 'GaragePage'),
});
const bookings = createRoute({
  getParentRoute: () => root,
  path: '/bookings',
  validateSearch: (search: Record<string, unknown>): { readonly which?: 'past' } =>
    search['which'] === 'past' ? { which: 'past' } : {},
  component: lazyRouteComponent(() => import('../features/bookings/bookings-page.tsx'), 'BookingsPage'),
});
const booking = createRoute({
  getParentRoute: () => root,
  path: '/bookings/$id',
  component: lazyRouteComponent(() => import('../features/bookings/booking-page.tsx'), 'BookingPage'),
});
const link = createRoute({
  getParentRoute: () => root,
  path: '/b/$token',
  component: lazyRouteComponent(() => import('../features/guest/link-page.tsx'), 'LinkPage'),
});
const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  component: lazyRouteComponent(() => import('../features/prices/prices-page.tsx'), 'PricesPage'),
});
const catalog = createRoute({
  getParentRoute: () => root,
  path: '/catalog',
  component: lazyRouteComponent(() => import('../features/catalog/catalog-page.tsx'), 'CatalogPage'),
});
const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (search: Record<string, unknown>) => ({
    ...only('site', text(search['site'])),
    ...only('date', text(search['date'])),
    ...only('booking', text(search['booking'])),
  }),
  component: lazyRouteComponent(() => import('../features/board/board-page.tsx'), 'BoardPage'),
});

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$id',
  component: lazyRouteComponent(() => import('../features/visit/ticket-page.tsx'), 'TicketPage'),
});
const counter = createRoute({
  getParentRoute: () => root,
  path: '/counter',
  validateSearch: (search: Record<string, unknown>) => only('site', text(search['site'])),
  component: lazyRouteComponent(() => import('../features/counter/counter-page.tsx'), 'CounterPage'),
});
const disruption = createRoute({
  getParentRoute: () => root,
  path: '/disruption',
  validateSearch: (search: Record<string, unknown>) => only('site', text(search['site'])),
  component: lazyRouteComponent(() => import('../features/disruption/disruption-page.tsx'), 'DisruptionPage'),
});
const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue/$siteId',
  component: lazyRouteComponent(() => import('../features/queue/queue-page.tsx'), 'QueuePage'),
});

const playground = createRoute({
  getParentRoute: () => root,
  path: '/playground',
  component: lazyRouteComponent(() => import('../features/playground/playground-page.tsx'), 'PlaygroundPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    signUp,
    verify,
    forgotten,
    resetPassword,
    account,
    garage,
    bookings,
    booking,
    link,
    board,
    ticket,
    counter,
    queue,
    disruption,
    prices,
    catalog,
    playground,
    adminRoutes,
    houseRoutes,
    tabletRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Crash,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
