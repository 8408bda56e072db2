import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../app/page.tsx';
import { useWho } from '../../app/who.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useOnward } from './onward.tsx';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export const SignInPage = () => {
  const { next } = route.useSearch();
  const { error, retry } = useWho();
  useOnward(next);
  return (
    <Page title="Sign in" width="narrow">
      {error === null ? null : <ErrorNotice error={error} onRetry={retry} />}
      <div className="rounded-card border border-line bg-raised p-5 shadow-card">
        <SignInForm />
      </div>
      <p className="text-14 text-muted">
        New here?{' '}
        <Link to="/sign-up" search={next === undefined ? {} : { next }} className="font-semibold text-accent underline">
          Create an account
        </Link>{' '}
        or{' '}
        <Link to="/" className="font-semibold text-accent underline">
          book without one
        </Link>
        .
      </p>
    </Page>
  );
};
