import { join } from 'node:path';
import { access, appRouter, failures } from '@bling/api';
import type { ContractDocument } from '@bling/client/document';
import { commonFailures } from '@bling/domain/kernel';
import { money } from '../../packages/api/src/kernel/contract.ts';
import { root } from '../run.ts';
import { documentOf } from './document.ts';
import { exportedNames, featuresOf } from './names.ts';
import { proceduresOf } from './procedures.ts';
import { addedSince, currentVersion, releases, sinceIn, supportedVersions } from './releases.ts';
import { type Added, filesOf } from './write.ts';

/** The contract as the router says it now. */
export const currentDocument = async (): Promise<ContractDocument> => {
  const api = join(root, 'packages/api/src');
  const names = await exportedNames(api, featuresOf(api));
  const version = currentVersion();
  return documentOf({
    version,
    procedures: proceduresOf(appRouter),
    nameOf: (schema) => (schema === money ? { name: 'Money', feature: 'kernel' } : names.get(schema)),
    access,
    failures,
    common: commonFailures,
    sinceOf: sinceIn(releases(), version),
  });
};

export const currentFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const document = await currentDocument();
  const added: Added = addedSince(releases(), supportedVersions(), document);
  return filesOf(document, added);
};
