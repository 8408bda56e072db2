import { AddOn, Category, Service } from '@bling/domain/catalog';
import type { Money } from '@bling/domain/kernel';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { plant, seedPorts } from '../seeding.ts';

const euros = (amount: number): Money => ({ amount: Math.round(amount * 100), currency: 'EUR' });

type Sizes = readonly [
  compact: readonly [number, number],
  standard: readonly [number, number],
  large: readonly [number, number],
  oversized: readonly [number, number],
];
const sized = ([compact, standard, large, oversized]: Sizes) => {
  const figures = ([price, minutes]: readonly [number, number]) => ({ price: euros(price), minutes });
  return {
    ...figures(standard),
    bySize: { compact: figures(compact), large: figures(large), oversized: figures(oversized) },
  };
};

const categories = [
  { name: 'Washes', description: 'By hand, with soft water' },
  { name: 'Interior', description: 'What you sit in' },
  { name: 'Detailing', description: 'Paint, made new' },
] as const;

type Offer = {
  readonly category: (typeof categories)[number]['name'];
  readonly name: string;
  readonly description: string;
  readonly includes: readonly string[];
  readonly sizes: Sizes;
  readonly isPopular: boolean;
  readonly bayKinds: readonly ('hand' | 'detail')[];
};

const offers: readonly Offer[] = [
  {
    category: 'Washes',
    name: 'Outside and wheels',
    description: 'Hand wash, wheels, dry',
    includes: ['Foam and hand wash', 'Wheels and arches', 'Towel dry'],
    sizes: [
      [20, 30],
      [24, 30],
      [28, 35],
      [36, 45],
    ],
    isPopular: true,
    bayKinds: [],
  },
  {
    category: 'Washes',
    name: 'Outside, inside',
    description: 'The whole car, in one go',
    includes: ['Outside and wheels', 'Vacuum', 'Dash and windows'],
    sizes: [
      [36, 50],
      [42, 60],
      [49, 70],
      [62, 85],
    ],
    isPopular: true,
    bayKinds: [],
  },
  {
    category: 'Interior',
    name: 'Inside refresh',
    description: 'Vacuum, dash, windows, mats',
    includes: ['Vacuum', 'Dash and doors', 'Windows inside', 'Mats'],
    sizes: [
      [18, 30],
      [20, 30],
      [24, 30],
      [30, 40],
    ],
    isPopular: false,
    bayKinds: [],
  },
  {
    category: 'Interior',
    name: 'Full valet',
    description: 'Seats, carpets and every corner',
    includes: ['Inside refresh', 'Seats shampooed', 'Carpets shampooed', 'Odour treatment'],
    sizes: [
      [85, 90],
      [95, 100],
      [110, 120],
      [135, 150],
    ],
    isPopular: false,
    bayKinds: [],
  },
  {
    category: 'Detailing',
    name: 'Polish and seal',
    description: 'One step polish, six months of shine',
    includes: ['Decontamination', 'Machine polish', 'Sealant'],
    sizes: [
      [160, 150],
      [180, 170],
      [210, 190],
      [250, 220],
    ],
    isPopular: false,
    bayKinds: ['detail'],
  },
];

const addOns = [
  {
    name: 'Spray wax',
    description: 'Four weeks of beading',
    sizes: [
      [10, 10],
      [10, 10],
      [12, 10],
      [15, 15],
    ],
    to: 'all',
  },
  {
    name: 'Pet hair',
    description: 'Out of seats and boot',
    sizes: [
      [15, 15],
      [15, 15],
      [18, 20],
      [22, 25],
    ],
    to: ['Inside refresh', 'Outside, inside', 'Full valet'],
  },
] as const satisfies readonly {
  readonly sizes: Sizes;
  readonly to: 'all' | readonly string[];
  readonly name: string;
  readonly description: string;
}[];

const VAT_BASIS_POINTS = 2300;
const RATE = `insert into pricing.tax_rate (category_id, basis_points) values ($1, $2) on conflict do nothing`;

export const serviceId = (name: string): string => idFor(`service ${name}`);

export const seedMenu = async (connection: Connection): Promise<void> => {
  const ports = seedPorts(connection);
  for (const [order, { name, description }] of categories.entries()) {
    const id = idFor(`category ${name}`);
    await plant(ports.categories, id, () => Category.create({ id, name, description, order }, { names: [] }));
    await connection.sql('seed.rate', RATE, [id, VAT_BASIS_POINTS]);
  }
  for (const [order, { category, sizes, ...offer }] of offers.entries()) {
    const id = serviceId(offer.name);
    const draft = {
      ...offer,
      ...sized(sizes),
      id,
      order,
      categoryId: idFor(`category ${category}`),
      channels: ['web', 'phone', 'counter', 'partner'],
      bufferBefore: 0,
      bufferAfter: 10,
      equipment: [],
      guarantee: 'none',
      skills: [],
      mobileAllowed: false,
      cureHours: null,
      image: null,
      sites: [],
    } as const;
    await plant(ports.services, id, () => Service.create(draft, { names: [], popular: 0 }));
  }
  for (const [order, { sizes, to, name, description }] of addOns.entries()) {
    const id = idFor(`add-on ${name}`);
    const appliesTo = to === 'all' ? to : to.map(serviceId);
    await plant(ports.addOns, id, () =>
      AddOn.create({ id, name, description, ...sized(sizes), order, appliesTo }, { names: [] }),
    );
  }
};
