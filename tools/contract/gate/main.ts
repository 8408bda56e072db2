import 'temporal-polyfill/global';
import { currentDocument } from '../current.ts';
import { releases, supportedVersions } from '../releases.ts';
import { judge, migrationNote, report, reused } from './verdict.ts';

const current = await currentDocument();
const today = new Date().toISOString().slice(0, 10);
const supported = supportedVersions();
const all = releases();
const verdicts = all
  .filter(({ version }) => supported.includes(version))
  .map((release) => judge(release, { current, today, noteOf: migrationNote }));

for (const verdict of verdicts) console.log(report(verdict));
const again = reused(all, current, today);
if (again !== null) console.log(`→ ${again}`);
if (again !== null || verdicts.some(({ demands }) => demands.length > 0)) process.exitCode = 1;
