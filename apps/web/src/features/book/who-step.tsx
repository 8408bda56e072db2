import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SignInForm } from '../account/sign-in-form.tsx';
import { SignUpForm } from '../account/sign-up-form.tsx';
import { GuestForm } from './guest-form.tsx';
import type { Guest } from './use-submit.ts';
import type { Way } from './way.ts';

const ways = [
  { value: 'guest', label: 'Book as a guest' },
  { value: 'sign-in', label: 'Sign in' },
  { value: 'sign-up', label: 'Create an account' },
] as const;

type Props = {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onGuest: (guest: Guest) => Promise<void>;
};

/** Who comes: the last question, and no account needed. */
export const WhoForms = ({ way, onWay, onGuest }: Props) => (
  <div className="grid gap-4">
    <Segmented label="How to book" value={way} options={ways} onChange={onWay} />
    <div className="rounded-card border border-line bg-raised p-5">
      {way === 'guest' ? <GuestForm onSubmit={onGuest} /> : null}
      {way === 'sign-in' ? <SignInForm /> : null}
      {way === 'sign-up' ? <SignUpForm /> : null}
    </div>
    {way === 'sign-up' ? <Notice>Your time is kept while you sign up. Nothing you have chosen is lost.</Notice> : null}
  </div>
);
