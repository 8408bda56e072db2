import { Link, useRouterState } from '@tanstack/react-router';
import { LogOut, Moon, Sun } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { cx } from '../ui/cx.ts';
import { session } from './api.ts';
import { navLook } from './nav-look.ts';
import { useTheme } from './theme.ts';
import { useWho } from './who.ts';

/** What only the house needs is no customer's to load. */
const StaffNav = lazy(async () => ({ default: (await import('./staff-nav.tsx')).StaffNav }));
const Search = lazy(async () => ({ default: (await import('../features/search/search.tsx')).Search }));

const CustomerNav = () => (
  <>
    <Link to="/" className={navLook} activeOptions={{ exact: true, includeSearch: false }}>
      Book
    </Link>
    <Link to="/bookings" className={navLook} activeOptions={{ includeSearch: false }}>
      My bookings
    </Link>
    <Link to="/garage" className={navLook}>
      Garage
    </Link>
  </>
);

const ThemeToggle = () => {
  const { isDark, toggle } = useTheme();
  const Icon = isDark ? Sun : Moon;
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={isDark ? 'Light theme' : 'Dark theme'}
      className="grid size-11 flex-none place-items-center rounded-control text-muted hover:bg-sunken"
    >
      <Icon aria-hidden size={19} />
    </button>
  );
};

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .flatMap((part) => [...part].slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase();

const Person = ({ name }: { readonly name: string }) => (
  <div className="flex items-center gap-1">
    <Link to="/account" className="flex min-h-11 items-center gap-2 rounded-control px-1.5 text-14 hover:bg-sunken">
      <span
        aria-hidden
        className="grid size-8 flex-none place-items-center rounded-full bg-accent-soft text-12 font-[650] text-accent"
      >
        {initials(name)}
      </span>
      <span className="max-w-[16ch] truncate max-md:sr-only">
        <span className="sr-only">Your account: </span>
        {name}
      </span>
    </Link>
    <button
      type="button"
      onClick={() => void session.signOut()}
      className="flex min-h-11 items-center gap-2 rounded-control px-2.5 text-14 font-[560] text-muted hover:bg-sunken"
    >
      <LogOut aria-hidden size={18} />
      <span className="max-md:sr-only">Sign out</span>
    </button>
  </div>
);

const Account = () => {
  const { status, me } = useWho();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (status === 'unknown') return null;
  if (me !== null) return <Person name={me.user.fullName} />;
  if (path === '/sign-in') return null;
  return (
    <p className="flex items-center text-14 text-muted">
      <span className="max-sm:sr-only">Have an account?</span>
      <Link
        to="/sign-in"
        search={path === '/' || path.startsWith('/sign') || path === '/verify' ? {} : { next: path }}
        className="flex min-h-11 items-center px-2 font-semibold text-accent hover:underline"
      >
        Sign in
      </Link>
    </p>
  );
};

export const Header = () => {
  const { me, isStaff } = useWho();
  return (
    <header className="border-b border-line bg-raised">
      <div className="flex min-h-16 flex-wrap items-center gap-x-2 px-4 sm:px-6">
        <Link
          to={isStaff ? '/board' : '/'}
          className="flex min-h-11 items-center gap-2 text-[18px] font-bold tracking-[-0.03em]"
        >
          <span
            aria-hidden
            className="block size-[22px] rounded-[7px_7px_7px_2px] bg-linear-150 from-accent to-(--gleam)"
          />
          BlingAuto
        </Link>
        {me === null || me.needsSecondFactor ? null : (
          <nav
            aria-label="Main"
            className={cx(
              'flex items-center gap-1',
              isStaff
                ? 'max-lg:order-last max-lg:-mx-1 max-lg:w-full max-lg:overflow-x-auto max-lg:pb-1.5 lg:ml-4'
                : 'max-sm:order-last max-sm:-mx-1 max-sm:w-full max-sm:overflow-x-auto max-sm:pb-1.5 sm:ml-4',
            )}
          >
            {isStaff ? (
              <Suspense fallback={<span className="min-h-11" />}>
                <StaffNav />
              </Suspense>
            ) : (
              <CustomerNav />
            )}
          </nav>
        )}
        <div className="ml-auto flex items-center">
          {isStaff && me?.needsSecondFactor === false ? (
            <Suspense>
              <Search />
            </Suspense>
          ) : null}
          <Account />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
};
