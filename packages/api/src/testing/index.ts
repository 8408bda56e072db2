export { portContracts, type UnderTest } from './contracts/index.ts';
export { refusalOf } from './refusal-of.ts';
export { once, PASSWORD, type Seeding, seeding } from './seeds.ts';
export { type Caller, createWorld, START, type World } from './world.ts';
export { fieldsOf, type Ground, owners, rowsOn } from '../access.fixture.ts';
export { ofOneself, type Row, type Target, targets } from '../access-targets.fixture.ts';
