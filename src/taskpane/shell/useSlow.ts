import { useEffect, useState } from 'react';

const PATIENCE_MS = 500;

/** True once something has been under way for half a second: shorter work shows no progress, which would flicker. */
export function useSlow(isRunning: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      setSlow(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isRunning]);
  return slow && isRunning;
}
