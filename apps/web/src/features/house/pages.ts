import '../../words/house-failures.ts';
/** What a site works with, as one file to load: whoever opens one of these opens others. */
export { ClosuresPage } from './closures-page.tsx';
export { DemandPage } from './demand-page.tsx';
export { HousePage } from './house-page.tsx';
export { RotaPage } from './rota-page.tsx';
export { SetupPage } from './setup-page.tsx';
export { SitePage } from './site-page.tsx';
export { StaffPage } from './staff-page.tsx';
