import { useEffect, useState } from "react";

/** What time it is, in ms, told anew every `everyMs` while the page is open. */
export function useNow(everyMs = 15_000): number {
  const [now, tell] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tell(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
