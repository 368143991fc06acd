// How safe a system is, in its colour.
import { securityColour, shownSecurity } from './star-map.ts';

export function Security({ status }: { status: number }) {
  return (
    <b className="security" style={{ color: securityColour(status) }}>
      {shownSecurity(status).toFixed(1)}
    </b>
  );
}
