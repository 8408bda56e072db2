export { createRpcHandler } from './handler.ts';
export type { InputOptions } from './inputs.ts';
export { Stopped } from './life.ts';
export { defaultLimits, type Limits } from './limits.ts';
export type { CallMade, Failed, RpcOptions } from './options.ts';
export type { OutputOptions } from './outputs.ts';
export { Unwritable } from './serializer/shape.ts';
export { Mismatch } from './serializer/text.ts';
export type { SuperjsonType } from './superjson.ts';
