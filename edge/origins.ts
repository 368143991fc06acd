// Which web pages may talk to this edge from a browser.

/** Turns an Origin header into a yes or no. Programs outside a browser send none, and may. */
export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean;

export function allowOrigins(list: string): OriginCheck {
  const allowed = new Set(
    list
      .split(',')
      .map((origin) => origin.trim().replace(/\/$/, ''))
      .filter(Boolean),
  );
  return (origin, host) => {
    if (origin === undefined) return true;
    return allowed.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
  };
}
