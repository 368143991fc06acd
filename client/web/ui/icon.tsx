// The client's own icons, drawn on a grid of 24 in the colour of the text around them.

const PATHS = {
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  queue: 'M4 6h16M4 12h11M4 18h7',
  book: 'M5 5a2 2 0 0 1 2-2h12v15H7a2 2 0 0 0-2 2zM5 20a1.5 1.5 0 0 0 1.5 1.5H19V18',
  pilot: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c.8-4 4-6 8-6s7.200 2 8 6',
  exit: 'M14 4H5v16h9M10 12h10M16 8l4 4-4 4',
  swap: 'M4 9h14l-4-4M20 15H6l4 4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2',
  open: 'M4 8h6l2 2h8v9H4zM12 16v-3M10.500 14.500L12 13l1.500 1.500',
  move: 'M4 12h13M12 7l5 5-5 5M21 5v14',
  split: 'M12 20v-6L5 7M5 12V7h5M12 14l7-7M14 7h5v5',
  merge: 'M12 4v7l-6 8M12 11l6 8M9 7l3-3 3 3',
  assemble: 'M4 15l8 4 8-4M4 11l8 4 8-4-8-4zM12 3v5M9.500 5.500h5',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  stack: 'M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  station: 'M12 3v18M5 8h14M7 8l2 8h6l2-8M9 21h6M12 3l2 2-2 2-2-2z',
  ship: 'M12 3l3 7 5 6-5-1-3 6-3-6-5 1 5-6z',
  left: 'M15 6l-6 6 6 6',
  send: 'M4 12l16-8-6 16-3-7zM11 13l9-9',
  corporation: 'M4 20V8l8-4 8 4v12M9 20v-5h6v5M8 11h.01M12 11h.01M16 11h.01',
  hangar: 'M3 20V10l9-6 9 6v10M7 20v-7h10v7M7 16.500h10',
  wallet: 'M4 7a2 2 0 0 1 2-2h12v3M4 7v10a2 2 0 0 0 2 2h14V8H6a2 2 0 0 1-2-1zM16 13.500h.01',
  market: 'M4 4v16h16M8 15l4-5 3 3 5-7',
  industry: 'M3 20V9l6 4V9l6 4V4h5v16zM8 16.500h.01M12 16.500h.01M16 16.500h.01',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 14h.01M12 14h.01M16 14h.01',
  undock: 'M4 20V8l5-3v15M9 12h11M16 8l4 4-4 4',
  stop: 'M6 6h12v12H6z',
  speech: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
