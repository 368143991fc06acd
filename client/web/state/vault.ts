// What the browser keeps between page loads: the session's token, and what each pilot has heard.
// Storage that is full, forbidden or tampered with counts as empty: the client then starts anew.
import { z } from 'zod';
import { Result } from '#protocol/envelope.ts';

const SESSION = 'ephemeris.session';
const heardKey = (characterId: number): string => `ephemeris.heard.${characterId}`;

const Heard = z.object({
  lastSequence: z.int().nonnegative(),
  readSequence: z.int().nonnegative(),
  results: z.array(Result).max(200),
});
/** What a pilot has heard: the newest result last. */
export type Heard = z.infer<typeof Heard>;

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** A login that goes on after a reload, and whom it plays. */
const SavedSession = z.object({ token: z.string().min(1), characterId: z.int().optional() });
export type SavedSession = z.infer<typeof SavedSession>;

/** Of this tab, or of this browser. */
const places = (): Storage[] => [sessionStorage, localStorage];

export function loadSession(): SavedSession | undefined {
  for (const place of attempt(places) ?? []) {
    const text = attempt(() => place.getItem(SESSION));
    const saved = text ? attempt(() => SavedSession.parse(JSON.parse(text))) : undefined;
    if (saved) return saved;
  }
  return undefined;
}

export function saveSession(session: SavedSession, stayLoggedIn: boolean): void {
  forgetSession();
  const text = JSON.stringify(session);
  attempt(() => (stayLoggedIn ? localStorage : sessionStorage).setItem(SESSION, text));
}

/** Kept where the token is kept. */
export function saveCharacter(characterId: number): void {
  for (const place of attempt(places) ?? []) {
    const text = attempt(() => place.getItem(SESSION));
    const saved = text ? attempt(() => SavedSession.parse(JSON.parse(text))) : undefined;
    if (!saved) continue;
    attempt(() => place.setItem(SESSION, JSON.stringify({ ...saved, characterId })));
    return;
  }
}

export function forgetSession(): void {
  for (const place of attempt(places) ?? []) attempt(() => place.removeItem(SESSION));
}

export function loadHeard(characterId: number): Heard | undefined {
  const text = attempt(() => localStorage.getItem(heardKey(characterId)));
  return text ? attempt(() => Heard.parse(JSON.parse(text))) : undefined;
}

export function saveHeard(characterId: number, heard: Heard): void {
  attempt(() => localStorage.setItem(heardKey(characterId), JSON.stringify(heard)));
}

/** Who logs out leaves nothing to read, only where to go on. */
export function forgetResults(characterId: number): void {
  const heard = loadHeard(characterId);
  if (heard) saveHeard(characterId, { ...heard, results: [] });
}
