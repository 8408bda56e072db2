#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { register } from 'tsx/esm/api';

const built = new URL('./dist/main.mjs', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  register();
  await import('./src/main.ts');
}
