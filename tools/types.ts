import { checks } from './checks.ts';

const types = checks.find(({ name }) => name === 'types');
const ran = await types?.run();
console.log(ran?.output.trimEnd() || 'types hold');
process.exitCode = ran?.code ?? 1;
