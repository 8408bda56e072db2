import { CloudOff } from 'lucide-react';
import { useOnline } from './online.ts';

export const OfflineStrip = () => (
  <div role="status">
    {useOnline() ? null : (
      <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-14 font-[560] text-warn">
        <CloudOff aria-hidden size={16} /> You are offline. What you see may be old; what you type is kept.
      </p>
    )}
  </div>
);
