import { failureOf } from '@bling/client';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useRef, useState } from 'react';

/** Makes a call; when it wants a proof of who is there, asks for one and makes the call again. */
export type Proved = <T>(call: () => Promise<T>) => Promise<T>;

type Asked = { readonly answer: Promise<boolean>; readonly settle: (isProved: boolean) => void };
const asking = (): Asked => {
  let settle: Asked['settle'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { answer, settle };
};

const Context = createContext<Proved>((call) => call());
const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.tsx')).StepUpDialog }));

/** One dialog for the whole app: several calls that ask at once wait for the same proof. */
export const StepUp = ({ children }: { readonly children: ReactNode }) => {
  const open = useRef<Asked | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  const proved: Proved = useCallback(async (call) => {
    try {
      return await call();
    } catch (error) {
      if (failureOf(error).code !== 'step-up-needed') throw error;
      open.current ??= asking();
      setIsOpen(true);
      if (await open.current.answer) return await call();
      throw error;
    }
  }, []);
  const close = (isProved: boolean): void => {
    open.current?.settle(isProved);
    open.current = null;
    setIsOpen(false);
  };

  return (
    <Context.Provider value={proved}>
      {children}
      {isOpen ? (
        <Suspense>
          <StepUpDialog onProved={() => close(true)} onClose={() => close(false)} />
        </Suspense>
      ) : null}
    </Context.Provider>
  );
};

/** `const proved = useProved(); await proved(() => session.impersonate(…))`. */
export const useProved = (): Proved => useContext(Context);
