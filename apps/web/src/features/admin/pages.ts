import '../../words/house-failures.ts';
/** All of the administration as one file to load: its pages are small, and whoever opens one opens others. */
export { AuditPage } from '../audit/audit-page.tsx';
export { ParkedPage } from '../audit/parked-page.tsx';
export { AdminHome, AdminPage } from './admin-page.tsx';
export { DevicesPage } from './devices-page.tsx';
export { KeysPage } from './keys-page.tsx';
export { NewRolePage, RolePage } from './role-page.tsx';
export { RolesPage } from './roles-page.tsx';
export { SecurityPage } from './security-page.tsx';
export { UserPage } from './user-page.tsx';
export { UsersPage } from './users-page.tsx';
