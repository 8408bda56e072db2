import { rotateKeys } from './adapters/keys.ts';
import { readEnvironment } from './env.ts';

try {
  const { JWT_KEYS, DATA_DIR } = readEnvironment(process.env);
  if (JWT_KEYS !== undefined)
    throw new Error('The keys come from JWT_KEYS: docs/guides/keys.md says how to rotate them.');
  const [signs, ...verify] = rotateKeys(DATA_DIR);
  console.log(
    `${signs} signs from the next start on; ${verify.length} verify what they have signed: ${verify.join(' ')}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
