// What kind of thing it is, as the overview and the sky mark it.
import type { ReactNode } from 'react';
import type { Kind } from './words.ts';

const CIRCLE = <circle cx="8" cy="8" r="5" />;
const GLYPHS: Readonly<Record<Kind, ReactNode>> = {
  ship: <path d="M8 2l5 11-5-3-5 3z" />,
  star: <path d="M8 1v14M1 8h14M3.500 3.500l9 9M12.500 3.500l-9 9" />,
  'secondary-sun': <path d="M8 1v14M1 8h14" />,
  planet: CIRCLE,
  moon: <circle cx="8" cy="8" r="2.500" />,
  'asteroid-belt': <path d="M3 10h.01M6 5h.01M8 11h.01M11 6h.01M13 11h.01" strokeWidth="3" />,
  station: <path d="M3 3h10v10H3zM8 1v14" />,
  stargate: <path d="M3 2h4M9 2h4M3 14h4M9 14h4M3 2v12M13 2v12" />,
  structure: <path d="M8 2l6 6-6 6-6-6z" />,
  wormhole: <path d="M8 8a2 2 0 1 1 2 2 4 4 0 1 1 3-6" />,
  site: <path d="M8 2v12M2 8h12M5 5l6 6" />,
  debris: <path d="M3 6l5-3 5 3v5l-5 3-5-3zM3 6l5 3 5-3M8 9v5" />,
};

export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg
      className="kind-icon"
      data-kind={kind}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.400"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {GLYPHS[kind]}
    </svg>
  );
}
