import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWho } from '../../app/who.ts';

/** Leaves for where the reader was going, as soon as somebody is signed in: staff to the board, customers to their booking. */
export const useOnward = (next: string | undefined): void => {
  const { me, isStaff } = useWho();
  const router = useRouter();
  const isIn = me !== null;
  useEffect(() => {
    if (isIn) router.history.replace(next ?? (isStaff ? '/board' : '/'));
  }, [isIn, isStaff, next, router]);
};
