export type ImportKind = 'customers' | 'vehicles' | 'services' | 'bookings';
export type Column = {
  readonly key: string;
  /** As the template heads it. */
  readonly title: string;
  readonly needed?: true;
  /** What other systems head it. */
  readonly also?: readonly string[];
  readonly example: string;
};
type Import = {
  readonly title: string;
  readonly about: string;
  readonly permission: string;
  /** Rows of one call: they are kept all or none. */
  readonly atOnce: number;
  readonly columns: readonly Column[];
};

const reference = { key: 'reference', title: 'Reference', also: ['id', 'number', 'ref'] } as const;
const customer = {
  key: 'customer',
  title: 'Customer',

  needed: true,
  also: ['customer reference', 'owner', 'customer id', 'phone', 'email'],
} as const;
const notes = { key: 'notes', title: 'Notes', also: ['note', 'comment', 'remarks'] } as const;

export const imports: Readonly<Record<ImportKind, Import>> = {
  customers: {
    title: 'Customers',
    about: 'People first: cars and bookings find them by reference, phone number or address.',
    permission: 'customers.import',
    atOnce: 500,
    columns: [
      { ...reference, example: 'C-1001' },
      { key: 'name', title: 'Name', needed: true, also: ['full name', 'customer'], example: 'Ana Silva' },
      { key: 'phone', title: 'Phone', also: ['mobile', 'telephone', 'tel'], example: '+351 912 000 111' },
      { key: 'email', title: 'E-mail', also: ['email', 'mail', 'e-mail address'], example: 'ana@example.com' },
      { key: 'tags', title: 'Tags', also: ['labels', 'groups'], example: 'regular; taxi' },
      { ...notes, example: '' },
    ],
  },
  vehicles: {
    title: 'Cars',
    about: 'Each into the garage of its customer. A car that somebody else drives too is shared by its plate.',
    permission: 'vehicles.import',
    atOnce: 500,
    columns: [
      { ...reference, example: 'V-1' },
      { ...customer, example: 'C-1001' },
      { key: 'plate', title: 'Plate', also: ['registration', 'licence plate'], example: 'AA-12-BB' },
      { key: 'country', title: 'Country', needed: true, also: ['plate country'], example: 'PT' },
      { key: 'make', title: 'Make', needed: true, also: ['brand', 'manufacturer'], example: 'Renault' },
      { key: 'model', title: 'Model', needed: true, example: 'Clio' },
      { key: 'year', title: 'Year', example: '2019' },
      { key: 'colour', title: 'Colour', also: ['color'], example: 'red' },
      { key: 'sizeClass', title: 'Size', needed: true, also: ['class', 'size class'], example: 'compact' },
      { ...notes, example: '' },
    ],
  },
  services: {
    title: 'Services',
    about: 'A price list, with a price for each size of car. Categories that are missing are made.',
    permission: 'catalog.services.import',
    atOnce: 200,
    columns: [
      { key: 'category', title: 'Category', needed: true, also: ['group'], example: 'Wash' },
      { key: 'name', title: 'Name', needed: true, also: ['service'], example: 'Full wash' },
      { key: 'description', title: 'Description', also: ['text'], example: 'Inside and out' },
      { key: 'price', title: 'Price', needed: true, also: ['standard price'], example: '24.00' },
      { key: 'minutes', title: 'Minutes', needed: true, also: ['duration'], example: '45' },
      { key: 'compactPrice', title: 'Price compact', also: ['compact'], example: '21.00' },
      { key: 'largePrice', title: 'Price large', also: ['large'], example: '29.00' },
      { key: 'oversizedPrice', title: 'Price oversized', also: ['oversized'], example: '35.00' },
      { key: 'bufferAfter', title: 'Minutes after', also: ['buffer'], example: '5' },
    ],
  },
  bookings: {
    title: 'Bookings',
    about:
      'What is agreed and still to come. Each gets its bay and its people, or you hear why not; nobody is written to.',
    permission: 'bookings.import',
    atOnce: 100,
    columns: [
      { ...reference, example: 'B-77' },
      { ...customer, example: 'C-1001' },
      { key: 'plate', title: 'Plate', also: ['registration', 'licence plate'], example: 'AA-12-BB' },
      { key: 'size', title: 'Size', also: ['class', 'size class'], example: '' },
      { key: 'services', title: 'Services', needed: true, also: ['service'], example: 'Full wash' },
      { key: 'date', title: 'Date', needed: true, also: ['day'], example: '2027-03-01' },
      { key: 'time', title: 'Time', needed: true, also: ['start', 'starts'], example: '09:30' },
      { key: 'total', title: 'Total', also: ['price', 'amount'], example: '' },
      { ...notes, example: '' },
    ],
  },
};
export const importKinds: readonly ImportKind[] = ['customers', 'vehicles', 'services', 'bookings'];
