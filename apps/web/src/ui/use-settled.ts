import { useEffect, useState } from 'react';

/** The value once it has stood still for a moment: what is typed is asked for when the hand rests. */
export const useSettled = <T>(value: T, afterMs = 250): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
};
