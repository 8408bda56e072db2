export * from './about.ts';
export * from './application.ts';
export * from './command.ts';
export * from './context.ts';
export * from './errors.ts';
export * from './idempotency.ts';
export * from './outcome.ts';
