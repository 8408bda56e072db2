import { failureOf } from '@bling/client';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useRef, useState } from 'react';
import { useIsTabletSession } from './tablet.ts';

/** Makes a call; when the person may not, and a manager stands by, asks for their PIN and makes the call again. */
export type Approved = <T>(permission: string, call: () => Promise<T>) => Promise<T>;
type Wanted = { readonly permission: string; readonly settle: (isApproved: boolean) => void };

const Context = createContext<Approved>((_, call) => call());
const ApprovalDialog = lazy(async () => ({
  default: (await import('../features/tablet/approval-dialog.tsx')).ApprovalDialog,
}));

/** One dialog for the whole app, on paired screens only. */
export const Approval = ({ children }: { readonly children: ReactNode }) => {
  const isTablet = useIsTabletSession();
  const onTablet = useRef(isTablet);
  onTablet.current = isTablet;
  const [wanted, setWanted] = useState<Wanted | null>(null);

  const approved: Approved = useCallback(async (permission, call) => {
    try {
      return await call();
    } catch (error) {
      if (!onTablet.current || failureOf(error).code !== 'not-allowed') throw error;
      const isApproved = await new Promise<boolean>((settle) => setWanted({ permission, settle }));
      setWanted(null);
      if (!isApproved) throw error;
      return await call();
    }
  }, []);

  return (
    <Context.Provider value={approved}>
      {children}
      {wanted === null ? null : (
        <Suspense>
          <ApprovalDialog
            permission={wanted.permission}
            onApproved={() => wanted.settle(true)}
            onClose={() => wanted.settle(false)}
          />
        </Suspense>
      )}
    </Context.Provider>
  );
};

/** `const approved = useApproved(); await approved('bookings.cancel', () => …)`. */
export const useApproved = (): Approved => useContext(Context);
