import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../app/page.tsx';
import { useOnward } from './onward.tsx';
import { SignUpForm } from './sign-up-form.tsx';

const route = getRouteApi('/sign-up');

export const SignUpPage = () => {
  const { next } = route.useSearch();
  useOnward(next);
  return (
    <Page title="Create an account" width="narrow">
      <p className="text-muted">Your cars in one place, your bookings with their terms, and a time in three taps.</p>
      <div className="rounded-card border border-line bg-raised p-5 shadow-card">
        <SignUpForm />
      </div>
      <p className="text-14 text-muted">
        Have an account?{' '}
        <Link to="/sign-in" search={next === undefined ? {} : { next }} className="font-semibold text-accent underline">
          Sign in
        </Link>
        .
      </p>
    </Page>
  );
};
