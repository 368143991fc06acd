// Pictures of items, drawn by what kind of thing they are: on a grid of 48, each kind in a colour.
import type { CSSProperties, ReactNode } from 'react';
import type { TypeSummary } from '#protocol/universe.ts';

interface Look {
  hue: number;
  glyph: ReactNode;
}

const SHIP: Look = {
  hue: 190,
  glyph: (
    <>
      <path d="M24 6l5 13 11 10-11-2-2 9 4 5-7-2-7 2 4-5-2-9-11 2 11-10z" />
      <path className="type-shade" d="M24 6v33l-7 2 4-5-2-9-11 2 11-10z" />
    </>
  ),
};
const CONTAINER: Look = {
  hue: 38,
  glyph: (
    <>
      <path d="M9 16l15-7 15 7v17l-15 7-15-7z" />
      <path className="type-shade" d="M9 16l15 7v17l-15-7z" />
      <path className="type-line" d="M9 16l15 7 15-7M24 23v17M16.500 12.500l15 7v6" />
    </>
  ),
};
const MINERAL: Look = {
  hue: 165,
  glyph: (
    <>
      <path d="M20 8l10 4 6 14-9 14-12-3-5-14z" />
      <path className="type-shade" d="M20 8l2 15-7 14-5-14z" />
      <path className="type-line" d="M20 8l2 15 14 3M22 23l-7 14M22 23l5 17" />
    </>
  ),
};
const ORE: Look = {
  hue: 22,
  glyph: (
    <>
      <path d="M13 13l13-5 12 9 1 13-11 10-14-2-6-12z" />
      <path className="type-shade" d="M13 13l8 9-3 16-4 0-6-12z" />
      <path className="type-line" d="M13 13l8 9 17-5M21 22l-3 16M21 22l10 6" />
    </>
  ),
};
const MODULE: Look = {
  hue: 212,
  glyph: (
    <>
      <path d="M14 9h20l5 8v14l-5 8H14l-5-8V17z" />
      <circle className="type-hole" cx="24" cy="24" r="8" />
      <path className="type-line" d="M24 16v16M16 24h16M9 17h6M9 31h6M33 17h6M33 31h6" />
    </>
  ),
};
const CHARGE: Look = {
  hue: 52,
  glyph: (
    <>
      <path d="M14 40V22q0-9 4-13 4 4 4 13v18zM26 40V22q0-9 4-13 4 4 4 13v18z" />
      <path className="type-shade" d="M14 40V22q0-9 4-13v31zM26 40V22q0-9 4-13v31z" />
      <path className="type-line" d="M14 32h8M26 32h8" />
    </>
  ),
};
const BLUEPRINT: Look = {
  hue: 222,
  glyph: (
    <>
      <path d="M9 8h24l6 6v26H9z" />
      <path className="type-line" d="M9 17h30M9 26h30M9 35h30M18 8v32M28 8v32" />
      <path className="type-bold" d="M15 31l9-15 9 15zM24 16v15" />
    </>
  ),
};
const COMMODITY: Look = {
  hue: 32,
  glyph: (
    <>
      <path d="M12 12q12-5 24 0v24q-12 5-24 0z" />
      <path className="type-shade" d="M12 12q5-2 10-2.400V38.800Q17 38 12 36z" />
      <path className="type-line" d="M12 19q12 5 24 0M12 29q12 5 24 0" />
    </>
  ),
};
const DRONE: Look = {
  hue: 130,
  glyph: (
    <>
      <path d="M24 12l9 12-9 12-9-12z" />
      <path d="M7 13l9 5-4 4zM41 13l-9 5 4 4zM7 35l9-5-4-4zM41 35l-9-5 4-4z" />
      <circle className="type-hole" cx="24" cy="24" r="4" />
    </>
  ),
};
const IMPLANT: Look = {
  hue: 325,
  glyph: (
    <>
      <path d="M15 15h18v18H15z" />
      <path d="M18 7h3v8h-3zM27 7h3v8h-3zM18 33h3v8h-3zM27 33h3v8h-3zM7 18h8v3H7zM7 27h8v3H7z" />
      <path d="M33 18h8v3h-8zM33 27h8v3h-8z" />
      <path className="type-shade" d="M15 15h9v18h-9z" />
      <circle className="type-hole" cx="24" cy="24" r="4.500" />
    </>
  ),
};
const PLANETARY: Look = {
  hue: 95,
  glyph: (
    <>
      <circle cx="24" cy="24" r="14" />
      <path className="type-shade" d="M24 10a14 14 0 0 0 0 28 20 20 0 0 1 0-28z" />
      <path className="type-line" d="M11 20q13 6 26 0M11 29q13 6 26 0" />
    </>
  ),
};
const STRUCTURE: Look = {
  hue: 258,
  glyph: (
    <>
      <path d="M20 6h8v10h12v8H28v18h-8V24H8v-8h12z" />
      <path className="type-shade" d="M20 6h4v36h-4V24H8v-8h12z" />
      <path className="type-line" d="M8 20h32M24 6v36" />
    </>
  ),
};
const DECRYPTOR: Look = {
  hue: 285,
  glyph: (
    <>
      <path d="M24 7l14 8v17l-14 9-14-9V15z" />
      <path className="type-shade" d="M24 7v34l-14-9V15z" />
      <circle className="type-hole" cx="24" cy="21" r="5" />
      <path className="type-bold" d="M24 26v8" />
    </>
  ),
};
const CLOUD: Look = {
  hue: 305,
  glyph: (
    <>
      <path d="M12 33a8 8 0 0 1 2-15 11 11 0 0 1 20-1 8 8 0 0 1 2 16z" />
      <path className="type-line" d="M12 38h16M20 28h14M14 24h8" />
    </>
  ),
};
const SKILL: Look = {
  hue: 45,
  glyph: (
    <>
      <path d="M9 10q9-3 15 2 6-5 15-2v27q-9-3-15 2-6-5-15-2z" />
      <path className="type-shade" d="M9 10q9-3 15 2v27q-6-5-15-2z" />
      <path className="type-line" d="M24 12v27" />
    </>
  ),
};
const UNKNOWN: Look = { hue: 215, glyph: <path d="M24 8l14 8v16l-14 8-14-8V16z" /> };

/** Categories and groups as in EVE's static data. */
const BY_CATEGORY: Readonly<Record<number, Look>> = {
  2: CONTAINER,
  4: MINERAL,
  6: SHIP,
  7: MODULE,
  8: CHARGE,
  9: BLUEPRINT,
  16: SKILL,
  17: COMMODITY,
  18: DRONE,
  20: IMPLANT,
  25: ORE,
  32: MODULE,
  34: DECRYPTOR,
  35: DECRYPTOR,
  42: PLANETARY,
  43: PLANETARY,
  65: STRUCTURE,
  66: STRUCTURE,
};
const GAS_GROUP = 711;

export function TypeIcon({ type, size = 48 }: { type: TypeSummary | undefined; size?: number }) {
  const look =
    type?.groupId === GAS_GROUP ? CLOUD : (BY_CATEGORY[type?.categoryId ?? 0] ?? UNKNOWN);
  return (
    <svg
      className="type-icon"
      width={size}
      height={size}
      viewBox="-6 -6 60 60"
      style={{ '--hue': look.hue } as CSSProperties}
      aria-hidden="true"
    >
      {look.glyph}
    </svg>
  );
}
