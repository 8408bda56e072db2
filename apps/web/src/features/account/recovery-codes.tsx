import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { readonly codes: readonly string[]; readonly onKept: () => void };

/** Shown once and gone with the page: it stays until the person says that they have them. */
export const RecoveryCodes = ({ codes, onKept }: Props) => {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setIsCopied(true);
  };
  return (
    <div className="grid gap-4" role="group" aria-label="Recovery codes">
      <Notice tone="warn" live title="Keep these codes now">
        <p>
          They sign you in when the phone with the app is lost, each one time. We show them this once; nobody can look
          them up later.
        </p>
      </Notice>
      <div data-print className="grid gap-2 rounded-card border border-line bg-raised p-4">
        <p className="hidden font-semibold print:block">BlingAuto recovery codes, each works once</p>
        <ol className="grid grid-cols-1 gap-x-8 gap-y-1 font-plate text-16 min-[420px]:grid-cols-2">
          {codes.map((code) => (
            <li key={code} className="figures">
              {code}
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void copy().catch(() => setIsCopied(false))}>
          {isCopied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden size={18} /> Print
        </Button>
        <Button look="primary" onClick={onKept}>
          I kept them
        </Button>
      </div>
    </div>
  );
};
