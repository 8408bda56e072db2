import { useNavigate } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { session } from '../../app/api.ts';
import { useTablet } from '../../app/tablet.ts';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { AskManager } from './ask-manager.tsx';

/** Who acts on the shared screen, how to hand it over, and how to have a manager allow one thing. */
export const ActingBar = () => {
  const { me } = useWho();
  const { data } = useTablet(true);
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  if (me === null) return null;
  const handOver = async (): Promise<void> => {
    await session.signOut();
    await navigate({ to: '/tablet' });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-accent-soft px-4 py-2 sm:px-6">
      <p className="flex min-w-0 flex-1 items-center gap-2 text-16">
        <UserRound aria-hidden size={20} className="flex-none text-accent" />
        <span className="min-w-0">
          <b className="font-semibold">{me.user.fullName}</b> acts on {data?.device.name ?? 'this screen'}
        </span>
      </p>
      <Button size="large" onClick={() => setIsAsking(true)}>
        Ask a manager…
      </Button>
      <Button size="large" onClick={() => void handOver()}>
        Switch
      </Button>
      {isAsking ? <AskManager onClose={() => setIsAsking(false)} /> : null}
    </div>
  );
};
