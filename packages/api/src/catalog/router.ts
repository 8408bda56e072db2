import * as z from 'zod';
import { command, open, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AddOnList,
  AddOnRef,
  AddOnView,
  BundleList,
  BundleRef,
  BundleView,
  CategoryList,
  CategoryRef,
  CategoryView,
  CreateAddOn,
  CreateBundle,
  CreateCategory,
  CreateService,
  ListBundles,
  ListServices,
  ServiceList,
  ServiceRef,
  ServiceView,
  UpdateAddOn,
  UpdateBundle,
  UpdateCategory,
  UpdateService,
} from './contract.ts';
import { ImportServices, ServiceVerdicts } from './importing.ts';
import { createAddOn } from './use-cases/create-add-on.ts';
import { createBundle } from './use-cases/create-bundle.ts';
import { createCategory } from './use-cases/create-category.ts';
import { createService } from './use-cases/create-service.ts';
import { deactivateAddOn } from './use-cases/deactivate-add-on.ts';
import { deactivateBundle } from './use-cases/deactivate-bundle.ts';
import { deactivateService } from './use-cases/deactivate-service.ts';
import { getService } from './use-cases/get-service.ts';
import { importServices } from './use-cases/import-services.ts';
import { listAddOns } from './use-cases/list-add-ons.ts';
import { listBundles } from './use-cases/list-bundles.ts';
import { listCategories } from './use-cases/list-categories.ts';
import { listServices } from './use-cases/list-services.ts';
import { removeCategory } from './use-cases/remove-category.ts';
import { updateAddOn } from './use-cases/update-add-on.ts';
import { updateBundle } from './use-cases/update-bundle.ts';
import { updateCategory } from './use-cases/update-category.ts';
import { updateService } from './use-cases/update-service.ts';

const nothing = z.strictObject({});

export const catalogRouter = router({
  categories: router({
    list: open('catalog.categories.list')
      .meta({ does: 'Lists the categories of the menu, in order.' })
      .input(nothing)
      .output(CategoryList)
      .query(query(listCategories)),
    create: procedure('catalog.categories.create', 'category/name-taken')
      .meta({ does: 'Adds a category to the menu.', touches: ['catalog'] })
      .input(keyed(CreateCategory))
      .output(CategoryView)
      .mutation(command(createCategory)),
    update: procedure('catalog.categories.update', 'category/unknown', 'category/name-taken')
      .meta({ does: 'Renames, reorders or closes a category.', touches: ['catalog'] })
      .input(keyed(UpdateCategory))
      .output(CategoryView)
      .mutation(command(updateCategory)),
    remove: procedure('catalog.categories.remove', 'category/unknown', 'category/has-services')
      .meta({ does: 'Removes a category that has no services.', touches: ['catalog'] })
      .input(keyed(CategoryRef))
      .output(done)
      .mutation(command(removeCategory)),
  }),
  services: router({
    list: open('catalog.services.list')
      .meta({ does: 'Lists the services of the menu with price and minutes for each size.' })
      .input(ListServices)
      .output(ServiceList)
      .query(query(listServices)),
    get: open('catalog.services.get', 'service/unknown')
      .meta({ does: 'Shows one service.' })
      .input(ServiceRef)
      .output(ServiceView)
      .query(query(getService)),
    create: procedure(
      'catalog.services.create',
      'category/unknown',
      'category/not-active',
      'service/name-taken',
      'service/too-many-popular',
      'service/site-twice',
      'service/other-currency',
    )
      .meta({ does: 'Adds a service to the menu.', touches: ['catalog', 'scheduling.slots'] })
      .input(keyed(CreateService))
      .output(ServiceView)
      .mutation(command(createService)),
    update: procedure(
      'catalog.services.update',
      'service/unknown',
      'category/unknown',
      'service/name-taken',
      'service/too-many-popular',
      'service/site-twice',
      'service/other-currency',
    )
      .meta({
        does: 'Changes a service; booked jobs keep what they were sold as.',
        touches: ['catalog', 'pricing', 'scheduling'],
      })
      .input(keyed(UpdateService))
      .output(ServiceView)
      .mutation(command(updateService)),
    deactivate: procedure('catalog.services.deactivate', 'service/unknown', 'service/already-inactive')
      .meta({
        does: 'Takes a service off the menu; booked jobs are still done.',
        touches: ['catalog', 'pricing', 'scheduling'],
      })
      .input(keyed(ServiceRef))
      .output(ServiceView)
      .mutation(command(deactivateService)),
    import: procedure('catalog.services.import')
      .meta({ does: 'Takes a price list over from another system, all rows or none.', touches: ['catalog'] })
      .input(keyed(ImportServices))
      .output(ServiceVerdicts)
      .mutation(command(importServices)),
  }),
  addOns: router({
    list: open('catalog.addOns.list')
      .meta({ does: 'Lists the add-ons of the menu.' })
      .input(nothing)
      .output(AddOnList)
      .query(query(listAddOns)),
    create: procedure('catalog.addOns.create', 'service/unknown', 'add-on/name-taken', 'add-on/other-currency')
      .meta({ does: 'Adds an add-on to the menu.', touches: ['catalog'] })
      .input(keyed(CreateAddOn))
      .output(AddOnView)
      .mutation(command(createAddOn)),
    update: procedure(
      'catalog.addOns.update',
      'add-on/unknown',
      'service/unknown',
      'add-on/name-taken',
      'add-on/other-currency',
    )
      .meta({
        does: 'Changes an add-on; booked jobs keep what they were sold as.',
        touches: ['catalog', 'pricing', 'scheduling'],
      })
      .input(keyed(UpdateAddOn))
      .output(AddOnView)
      .mutation(command(updateAddOn)),
    deactivate: procedure('catalog.addOns.deactivate', 'add-on/unknown', 'add-on/already-inactive')
      .meta({ does: 'Takes an add-on off the menu.', touches: ['catalog', 'pricing', 'scheduling'] })
      .input(keyed(AddOnRef))
      .output(AddOnView)
      .mutation(command(deactivateAddOn)),
  }),
  bundles: router({
    list: open('catalog.bundles.list')
      .meta({ does: 'Lists the services that cost less together.' })
      .input(ListBundles)
      .output(BundleList)
      .query(query(listBundles)),
    create: procedure('catalog.bundles.create', 'service/unknown', 'bundle/name-taken', 'bundle/too-few-services')
      .meta({ does: 'Sells services cheaper together, from now on.', touches: ['catalog', 'pricing'] })
      .input(keyed(CreateBundle))
      .output(BundleView)
      .mutation(command(createBundle)),
    update: procedure(
      'catalog.bundles.update',
      'bundle/unknown',
      'service/unknown',
      'bundle/name-taken',
      'bundle/too-few-services',
    )
      .meta({ does: 'Changes a bundle; booked jobs keep their price.', touches: ['catalog', 'pricing'] })
      .input(keyed(UpdateBundle))
      .output(BundleView)
      .mutation(command(updateBundle)),
    deactivate: procedure('catalog.bundles.deactivate', 'bundle/unknown', 'bundle/already-inactive')
      .meta({ does: 'Takes a bundle off the menu.', touches: ['catalog', 'pricing'] })
      .input(keyed(BundleRef))
      .output(BundleView)
      .mutation(command(deactivateBundle)),
  }),
});
