import { Link } from '@tanstack/react-router';
import { buttonLook } from '../ui/button.tsx';
import { usePageTitle } from './page.tsx';
import { useWho } from './who.ts';

export const NotFound = () => {
  usePageTitle('Not found');
  const { isStaff } = useWho();
  return (
    <div className="mx-auto grid max-w-[560px] justify-items-start gap-4 px-4 py-16">
      <h1>There is no such page</h1>
      <p className="text-muted">
        The link may be old or cut short. Your bookings and your draft are where you left them.
      </p>
      <div className="flex flex-wrap gap-2">
        <Link to="/" className={buttonLook('primary')}>
          Book a wash
        </Link>
        {isStaff ? (
          <Link to="/board" className={buttonLook()}>
            Board
          </Link>
        ) : (
          <Link to="/bookings" className={buttonLook()}>
            My bookings
          </Link>
        )}
      </div>
    </div>
  );
};
