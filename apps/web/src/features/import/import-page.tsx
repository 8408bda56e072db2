import type { SiteView } from '@bling/client';
import { holds } from '@bling/domain/kernel';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Frame } from '../house/frame.tsx';
import { type ImportKind, importKinds, imports } from './kinds.ts';
import { TakeOver } from './take-over.tsx';

const SiteImport = ({ site }: { readonly site: SiteView }) => {
  const { actor } = useWho();
  const open = importKinds.filter((kind) => holds(actor, imports[kind].permission));
  const [kind, setKind] = useState<ImportKind>(open[0] ?? 'customers');
  return (
    <>
      <p className="max-w-[64ch] text-muted">
        From another system, as a CSV file. First you see what each line would become; nothing is kept before you say
        so, and sending a file again makes nothing twice.
      </p>
      <div>
        <Segmented
          label="What to import"
          value={kind}
          options={open.map((value) => ({ value, label: imports[value].title }))}
          onChange={setKind}
        />
      </div>
      <TakeOver key={`${kind} ${site.id}`} kind={kind} about={{ siteId: site.id, currency: site.currency }} />
    </>
  );
};

export const ImportPage = () => (
  <Frame title="Import" permission="customers.import">
    {(site) => <SiteImport key={site.id} site={site} />}
  </Frame>
);
