import { Link, useRouterState } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonLook } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { NotForYou } from '../ui/not-for-you.tsx';
import { Notice } from '../ui/notice.tsx';
import { Bone, Skeleton } from '../ui/skeleton.tsx';
import { useWho } from './who.ts';

type Props = { readonly as: 'customer' | 'staff' | 'anyone'; readonly children: ReactNode };

/** Shows its children to those whom they are for, and tells the others how to get there. */
export const SignedIn = ({ as, children }: Props) => {
  const { status, error, retry, isStaff, isBeingSetUp, customerId } = useWho();
  const path = useRouterState({ select: ({ location }) => location.href });
  if (error !== null) return <ErrorNotice error={error} onRetry={retry} />;
  if (status === 'unknown')
    return (
      <Skeleton label="One moment">
        <Bone className="h-40" />
      </Skeleton>
    );
  if (status === 'signed-out')
    return (
      <Empty
        icon={Lock}
        title="Sign in to see this"
        action={
          <Link to="/sign-in" search={{ next: path }} className={buttonLook('primary')}>
            Sign in
          </Link>
        }
      />
    );
  if (as === 'customer' && isBeingSetUp)
    return (
      <Notice live title="Setting up your account">
        <p>This takes a few seconds; the page goes on by itself.</p>
      </Notice>
    );
  if ((as === 'staff' && !isStaff) || (as === 'customer' && customerId === null))
    return (
      <NotForYou>
        {as === 'staff' ? 'The board is for people who work at a site.' : 'You are signed in as staff.'}{' '}
        <Link to={as === 'staff' ? '/' : '/board'} className="font-semibold text-accent underline">
          {as === 'staff' ? 'Book a wash' : 'Go to the board'}
        </Link>
      </NotForYou>
    );
  return children;
};
