import { Delete } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LEAST = 4;
const MOST = 6;
const padLook =
  'grid min-h-16 place-items-center rounded-control border border-line bg-raised text-28 font-[560] figures select-none hover:bg-sunken active:bg-accent-soft';

type Props = {
  readonly label: string;
  readonly act: string;
  readonly pending: boolean;
  readonly onPin: (pin: string) => void;
};

/** Big keys for gloves and wet hands; a keyboard's digits work as well. Nobody beside it reads along. */
export const PinPad = ({ label, act, pending, onPin }: Props) => {
  const [pin, setPin] = useState('');
  const add = (digit: string): void => setPin((now) => (now.length < MOST ? now + digit : now));
  const drop = (): void => setPin((now) => now.slice(0, -1));
  const send = (): void => {
    if (pin.length < LEAST || pending) return;
    onPin(pin);
    setPin('');
  };
  const press = (event: KeyboardEvent): void => {
    if (/^\d$/u.test(event.key)) add(event.key);
    if (event.key === 'Backspace') drop();
  };
  return (
    <form
      aria-label={label}
      className="grid gap-4"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p role="status" className="flex min-h-10 items-center justify-center gap-3">
        <span className="sr-only">{pin.length} digits typed</span>
        {Array.from({ length: Math.max(LEAST, pin.length) }, (_, index) => (
          <span
            key={index}
            aria-hidden
            className={
              index < pin.length ? 'size-4 rounded-full bg-accent' : 'size-4 rounded-full border-2 border-control'
            }
          />
        ))}
      </p>
      <div className="grid grid-cols-3 gap-2.5">
        {digits.map((digit) => (
          <button key={digit} type="button" className={padLook} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className={padLook} aria-label="Delete the last digit" onClick={drop}>
          <Delete aria-hidden size={24} />
        </button>
        <button type="button" className={padLook} onClick={() => add('0')}>
          0
        </button>
        <Button
          type="submit"
          look="primary"
          className="min-h-16 text-20"
          pending={pending}
          aria-disabled={pin.length < LEAST || undefined}
        >
          {act}
        </Button>
      </div>
    </form>
  );
};
