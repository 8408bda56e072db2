import type { ChainView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { brokenWords } from '../../words/audit.ts';
import { countText } from '../../words/format.ts';

type Sum = Pick<ChainView, 'sealsChecked' | 'entriesChecked'>;
type Result = Sum & Pick<ChainView, 'broken' | 'waiting' | 'head'>;
const nothing: Sum = { sealsChecked: 0, entriesChecked: 0 };

const Outcome = ({ result }: { readonly result: Result }) => {
  const { broken, waiting, head, sealsChecked, entriesChecked } = result;
  if (broken !== null)
    return (
      <Notice tone="bad" live title="The trail was tampered with">
        <p>
          {brokenWords[broken.reason]}
          {broken.seq === null ? '' : ` Seal ${broken.seq}.`}
          {broken.entryId === null ? '' : ` Entry ${broken.entryId}.`}
        </p>
      </Notice>
    );
  return (
    <Notice tone="good" live title="The trail is whole">
      <p className="figures">
        {countText(sealsChecked, 'seal')} and {countText(entriesChecked, 'entry', 'entries')} checked
        {waiting === 0 ? '.' : `; ${countText(waiting, 'entry', 'entries')} of the last moment wait for a seal.`}
      </p>
      {head === null ? null : (
        <p className="font-plate text-12 break-all text-muted">
          Seal {head.seq}: {head.hash}
        </p>
      )}
    </Notice>
  );
};

/** Walks the whole chain, part by part, and says whether it holds. */
export const ChainCheck = () => {
  const api = useApi();
  const [done, setDone] = useState<Sum>(nothing);
  const check = useMutation({
    mutationFn: async (): Promise<Result> => {
      let sum = nothing;
      let cursor: string | null = '';
      let part: ChainView | null = null;
      while (cursor !== null) {
        part = await api.audit.verifyChain.query(cursor === '' ? {} : { cursor });
        sum = {
          sealsChecked: sum.sealsChecked + part.sealsChecked,
          entriesChecked: sum.entriesChecked + part.entriesChecked,
        };
        setDone(sum);
        cursor = part.nextCursor;
      }
      return { broken: null, waiting: 0, head: null, ...part, ...sum };
    },
  });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          pending={check.isPending}
          onClick={() => {
            setDone(nothing);
            check.mutate();
          }}
        >
          {check.isPending ? null : <ShieldCheck aria-hidden size={18} />} Check the chain of seals
        </Button>
        {check.isPending ? (
          <span role="status" className="text-14 text-muted figures">
            {countText(done.entriesChecked, 'entry', 'entries')} so far
          </span>
        ) : null}
      </div>
      {check.error === null ? null : <ErrorNotice error={check.error} />}
      {check.data === undefined ? null : <Outcome result={check.data} />}
    </div>
  );
};
