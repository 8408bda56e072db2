import { holds } from '@bling/domain/kernel';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { approvable, approvalWords } from '../../words/approvals.ts';
import { ApprovalDialog } from './approval-dialog.tsx';

/** What the acting person may not do, for a manager to allow once. */
export const AskManager = ({ onClose }: { readonly onClose: () => void }) => {
  const { actor } = useWho();
  const [permission, setPermission] = useState<string | null>(null);
  const [isGiven, setIsGiven] = useState(false);
  const missing = approvable.filter((name) => !holds(actor, name));
  if (permission !== null && !isGiven)
    return <ApprovalDialog permission={permission} onApproved={() => setIsGiven(true)} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title="Ask a manager">
      {isGiven ? (
        <Notice tone="good" live title="Allowed for the next act">
          <p>It holds for two minutes. The audit trail keeps who allowed it.</p>
        </Notice>
      ) : (
        <div className="grid gap-2.5">
          <p className="text-14 text-muted">
            {missing.length === 0 ? 'You may do all of this yourself.' : 'What shall be allowed, once?'}
          </p>
          {missing.map((name) => (
            <button
              key={name}
              type="button"
              onClick={() => setPermission(name)}
              className="min-h-14 rounded-control border border-line px-4 text-left font-[560] hover:bg-sunken"
            >
              {approvalWords[name]}
            </button>
          ))}
        </div>
      )}
    </Dialog>
  );
};
