import { useNavigate } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { session } from '../../app/api.ts';
import { useWho } from '../../app/who.ts';

/** Who looks on behalf of somebody else never forgets it: in sight on every page, with the way back. */
export const ImpersonationBanner = () => {
  const { me } = useWho();
  const navigate = useNavigate();
  const [isStopping, setIsStopping] = useState(false);
  if (me === null || me.impersonation === null) return null;
  const stop = async (): Promise<void> => {
    setIsStopping(true);
    try {
      await session.stopImpersonation();
      await navigate({ to: '/admin/users/$userId', params: { userId: me.user.id } });
    } finally {
      setIsStopping(false);
    }
  };
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 bg-warn px-4 py-2 text-surface sm:px-6">
      <p className="flex min-w-0 flex-1 items-center gap-2 font-semibold">
        <Eye aria-hidden size={20} className="flex-none" />
        <span>
          You see what {me.user.fullName} sees. {me.impersonation.mayWrite ? 'You act in their name.' : 'Read-only.'}
        </span>
      </p>
      <button
        type="button"
        aria-busy={isStopping || undefined}
        aria-disabled={isStopping || undefined}
        onClick={() => (isStopping ? undefined : void stop())}
        className="min-h-11 rounded-control border-2 border-current px-4 font-semibold focus-visible:outline-current"
      >
        Stop and be myself
      </button>
    </div>
  );
};
