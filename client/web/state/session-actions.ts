// What a player does about accounts, sessions and pilots.
import { becomeVisitor, enterPilot, type Game } from './game.ts';
import * as vault from './vault.ts';

export interface Credentials {
  email: string;
  password: string;
  stayLoggedIn: boolean;
}

const CLIENT_NAME = 'web client';

export async function logIn(game: Game, credentials: Credentials): Promise<void> {
  const { email, password, stayLoggedIn } = credentials;
  const { token } = await game.client.logIn(email, password, CLIENT_NAME);
  vault.saveSession({ token }, stayLoggedIn);
  game.session.set({ phase: 'account' });
}

export async function register(game: Game, credentials: Credentials): Promise<void> {
  await game.client.register(credentials.email, credentials.password);
  await logIn(game, credentials);
}

/** The page forgets the session at once, whether or not the server can be told. */
export function logOut(game: Game): void {
  const session = game.session.get();
  if (session.phase === 'pilot') vault.forgetResults(session.pilot.characterId);
  game.client.call('sessions.log-out', {}).catch(() => undefined);
  becomeVisitor(game);
}

export async function playPilot(game: Game, characterId: number): Promise<void> {
  const heard = vault.loadHeard(characterId);
  // Its first results may come before the answer.
  game.news.open(characterId);
  const { name } = await game.client.selectCharacter(characterId, heard?.lastSequence);
  enterPilot(game, { characterId, name });
}

export function changePilot(game: Game): void {
  game.training.close();
  game.news.close();
  game.chat.close();
  game.session.set({ phase: 'account' });
}
