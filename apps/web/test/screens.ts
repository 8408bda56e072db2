export const sizes = { phone: [390, 844], tablet: [820, 1180], desktop: [1440, 960] } as const;

export const sizeNames = ['phone', 'tablet', 'desktop'] as const;

/** The pages of the product, who opens them, and what they say once they are there. */
export const screens = {
  book: { path: '/', as: 'client@demo.test', settled: 'Book a wash' },
  bookings: { path: '/bookings', as: 'client@demo.test', settled: 'My bookings' },
  garage: { path: '/garage', as: 'client@demo.test', settled: '308 SW' },
  account: { path: '/account', as: 'client@demo.test', settled: 'Offers by email' },
  'account-staff': { path: '/account', as: 'washer@demo.test', settled: 'Set the PIN' },
  board: { path: '/board', as: 'manager@demo.test', settled: 'Bay 1' },
  counter: { path: '/counter', as: 'cashier@demo.test', settled: 'Nobody waits' },
  disruption: { path: '/disruption', as: 'manager@demo.test', settled: 'Nothing since yesterday' },
  'admin-users': { path: '/admin/users', as: 'admin@demo.test', settled: 'Wim Washer' },
  'admin-roles': { path: '/admin/roles', as: 'admin@demo.test', settled: 'washer' },
  'admin-role': { path: '/admin/roles/cashier', as: 'admin@demo.test', settled: 'Accounts and sign-in' },
  'admin-new-role': { path: '/admin/new-role', as: 'admin@demo.test', settled: 'Make the role' },
  'admin-devices': { path: '/admin/devices', as: 'manager@demo.test', settled: 'Pair this screen' },
  'admin-keys': { path: '/admin/keys', as: 'admin@demo.test', settled: 'Issue a key' },
  'admin-security': { path: '/admin/security', as: 'admin@demo.test', settled: 'Second factor' },
  'admin-audit': { path: '/admin/audit?action=identity.login', as: 'admin@demo.test', settled: 'identity.login' },
  'admin-parked': { path: '/admin/parked', as: 'admin@demo.test', settled: 'Nothing stands still' },
  rota: { path: '/rota', as: 'manager@demo.test', settled: 'A wedding' },
  staff: { path: '/staff', as: 'manager@demo.test', settled: 'Duarte Melo' },
  customers: { path: '/customers?q=Rui', as: 'cashier@demo.test', settled: 'Rui Tavares' },
  customer: {
    path: '/customers/93ba7bd8-9633-8cd4-a713-24c2266553b2',
    as: 'cashier@demo.test',
    settled: 'Rui Tavares',
  },
  site: { path: '/site', as: 'manager@demo.test', settled: 'Van North' },
  closures: { path: '/closures', as: 'manager@demo.test', settled: 'Close something' },
  import: { path: '/import', as: 'admin@demo.test', settled: 'Choose a CSV file' },
  demand: { path: '/demand', as: 'manager@demo.test', settled: /found nothing|Everybody found a time/ },
  setup: { path: '/setup', as: 'admin@demo.test', settled: 'set up already' },
  catalog: { path: '/catalog', as: 'admin@demo.test', settled: 'New bundle' },
  prices: { path: '/prices', as: 'admin@demo.test', settled: 'New rule' },
  playground: { path: '/playground', as: 'client@demo.test', settled: 'Send as visitor' },
} as const;

type Name = keyof typeof screens;
/** Those on which the house is run, as the documentation calls them. */
export const consoleScreens = {
  board: 'The day by bay and by person',
  counter: 'The walk-in counter',
  disruption: 'When something breaks the day',
  rota: 'The rota',
  staff: 'Staff, clock and payroll',
  customers: 'Customers',
  customer: 'One customer: how to reach them, their cars and bookings',
  site: 'A site and what it works with',
  closures: 'Closures',
  import: 'Taking over from another system',
  demand: 'What was looked for in vain',
  setup: 'The first run',
  prices: 'Price rules, coupons and taxes',
  catalog: 'The menu, extras and bundles',
  'account-staff': 'One’s own account, and the PIN',
  'admin-users': 'Accounts',
  'admin-roles': 'Roles',
  'admin-role': 'What a role may do',
  'admin-new-role': 'A new role',
  'admin-devices': 'Paired tablets',
  'admin-keys': 'Keys of partners',
  'admin-security': 'What is asked of whom to sign in',
  'admin-audit': 'The audit trail',
  'admin-parked': 'Facts that stand still',
} as const satisfies Partial<Record<Name, string>>;
