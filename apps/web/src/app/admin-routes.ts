import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.ts';
import { only, text } from './search.ts';

const pages = () => import('../features/admin/pages.ts');

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(pages, 'AdminPage'),
});
const home = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(pages, 'AdminHome'),
});
const users = createRoute({
  getParentRoute: () => admin,
  path: 'users',
  validateSearch: (search: Record<string, unknown>) => only('q', text(search['q'])),
  component: lazyRouteComponent(pages, 'UsersPage'),
});
const user = createRoute({
  getParentRoute: () => admin,
  path: 'users/$userId',
  component: lazyRouteComponent(pages, 'UserPage'),
});
const roles = createRoute({
  getParentRoute: () => admin,
  path: 'roles',
  component: lazyRouteComponent(pages, 'RolesPage'),
});
const role = createRoute({
  getParentRoute: () => admin,
  path: 'roles/$name',
  component: lazyRouteComponent(pages, 'RolePage'),
});
const newRole = createRoute({
  getParentRoute: () => admin,
  path: 'new-role',
  component: lazyRouteComponent(pages, 'NewRolePage'),
});
const devices = createRoute({
  getParentRoute: () => admin,
  path: 'devices',
  component: lazyRouteComponent(pages, 'DevicesPage'),
});
const keys = createRoute({
  getParentRoute: () => admin,
  path: 'keys',
  component: lazyRouteComponent(pages, 'KeysPage'),
});
const security = createRoute({
  getParentRoute: () => admin,
  path: 'security',
  component: lazyRouteComponent(pages, 'SecurityPage'),
});

const outcome = (value: unknown): { readonly outcome?: 'done' | 'denied' | undefined } =>
  value === 'done' || value === 'denied' ? { outcome: value } : {};
const audit = createRoute({
  getParentRoute: () => admin,
  path: 'audit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...only('actorId', text(search['actorId'])),
    ...only('action', text(search['action'])),
    ...only('targetKind', text(search['targetKind'])),
    ...only('targetId', text(search['targetId'])),
    ...only('requestId', text(search['requestId'])),
    ...only('from', text(search['from'])),
    ...only('to', text(search['to'])),
    ...outcome(search['outcome']),
  }),
  component: lazyRouteComponent(pages, 'AuditPage'),
});
const parked = createRoute({
  getParentRoute: () => admin,
  path: 'parked',
  component: lazyRouteComponent(pages, 'ParkedPage'),
});

export const adminRoutes = admin.addChildren([
  home,
  users,
  user,
  roles,
  role,
  newRole,
  devices,
  keys,
  security,
  audit,
  parked,
]);

export const tabletRoute = createRoute({
  getParentRoute: () => root,
  path: '/tablet',
  component: lazyRouteComponent(() => import('../features/tablet/tablet-page.tsx'), 'TabletPage'),
});
