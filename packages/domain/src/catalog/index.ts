export { catalogAccess } from './access.ts';
export { AddOn, type AddOnDraft, type AddOnFact, type AddOnPatch, type OtherAddOns } from './add-on.ts';
export {
  Bundle,
  type BundleDraft,
  type BundleFact,
  type BundlePatch,
  LEAST_TOGETHER,
  MOST_OFF,
  type OtherBundles,
} from './bundle.ts';
export {
  type CatalogStatus,
  Category,
  type CategoryDraft,
  type CategoryFact,
  type CategoryPatch,
  catalogStatuses,
  type OtherCategories,
} from './category.ts';
export { type CatalogFailure, catalogFailures } from './failures.ts';
export { type Figures, type FiguresBySize, nameTaken, type SiteFigures } from './figures.ts';
export { type Job, jobOf, type Wanted } from './job.ts';
export {
  type Guarantee,
  guarantees,
  MOST_POPULAR,
  type Needs,
  type OtherServices,
  Service,
  type ServiceChannel,
  type ServiceDraft,
  type ServiceFact,
  type ServicePatch,
  serviceChannels,
} from './service.ts';
export { addOnShown, bundleShown, categoryShown, serviceShown } from './shown.ts';
