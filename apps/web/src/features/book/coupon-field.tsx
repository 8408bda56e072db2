import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { changeDraft } from './draft.ts';

/** A code to type; the price then says what it gives, or why it gives nothing. */
export const CouponField = ({ code }: { readonly code: string }) => {
  const [typed, setTyped] = useState(code);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    changeDraft({ couponCode: typed.trim() });
  };
  const takeOff = (): void => {
    setTyped('');
    changeDraft({ couponCode: '' });
  };
  return (
    <form className="flex items-end gap-2" onSubmit={apply}>
      <div className="flex-1">
        <TextField
          label="Coupon"
          optional
          maxLength={40}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {code !== '' && typed.trim() === code ? (
        <Button onClick={takeOff}>Take off</Button>
      ) : (
        <Button type="submit" disabled={typed.trim() === ''}>
          Use
        </Button>
      )}
    </form>
  );
};
