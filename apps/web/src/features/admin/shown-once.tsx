import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { readonly title: string; readonly secret: string; readonly onKept: () => void };

/** A secret that nobody can be shown again: it stays until the person says that they have it. */
export const ShownOnce = ({ title, secret, onKept }: Props) => {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Dialog open onClose={() => undefined} title={title}>
      <div className="grid gap-4">
        <Notice tone="warn">This is shown once. Whoever has it can do what the key may do.</Notice>
        <code className="block rounded-control border border-line bg-sunken px-3 py-2.5 font-plate text-14 break-all select-all">
          {secret}
        </code>
        <div className="grid gap-2 sm:grid-cols-2">
          <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setIsCopied(true))}>
            {isCopied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
            <span role="status">{isCopied ? 'Copied' : 'Copy'}</span>
          </Button>
          <Button look="primary" onClick={onKept}>
            I kept it
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
