import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.ts';
import { only, text } from './search.ts';

const pages = () => import('../features/house/pages.ts');

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  validateSearch: (search: Record<string, unknown>) => ({
    ...only('site', text(search['site'])),
    ...only('date', text(search['date'])),
  }),
  component: lazyRouteComponent(pages, 'HousePage'),
});
const rota = createRoute({
  getParentRoute: () => house,
  path: '/rota',
  component: lazyRouteComponent(pages, 'RotaPage'),
});
const staff = createRoute({
  getParentRoute: () => house,
  path: '/staff',
  component: lazyRouteComponent(pages, 'StaffPage'),
});
const site = createRoute({
  getParentRoute: () => house,
  path: '/site',
  component: lazyRouteComponent(pages, 'SitePage'),
});
const closures = createRoute({
  getParentRoute: () => house,
  path: '/closures',
  component: lazyRouteComponent(pages, 'ClosuresPage'),
});
const demand = createRoute({
  getParentRoute: () => house,
  path: '/demand',
  component: lazyRouteComponent(pages, 'DemandPage'),
});
const imports = createRoute({
  getParentRoute: () => house,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
});
const customers = createRoute({
  getParentRoute: () => house,
  path: '/customers',
  validateSearch: (search: Record<string, unknown>) => only('q', text(search['q'])),
  component: lazyRouteComponent(() => import('../features/customers/customers-page.tsx'), 'CustomersPage'),
});
const customer = createRoute({
  getParentRoute: () => house,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../features/customers/customer-page.tsx'), 'CustomerPage'),
});
const setup = createRoute({
  getParentRoute: () => house,
  path: '/setup',
  component: lazyRouteComponent(pages, 'SetupPage'),
});

/** Who and what a site works with: for those who work there. */
export const houseRoutes = house.addChildren([
  rota,
  staff,
  customers,
  customer,
  site,
  closures,
  demand,
  imports,
  setup,
]);
