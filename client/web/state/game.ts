// The game as the page sees it: one connection, and stores of what is known through it.
import { connect, type EphemerisClient, type Position, type Status } from '../../sdk/index.ts';
import { createCatalogue } from './catalogue.ts';
import type { Catalogues } from './names.ts';
import { createChat, type Chat } from './chat.ts';
import { createStore, type Store } from './store.ts';
import { createNews, type News } from './news.ts';
import { createTraining, type Training } from './training.ts';
import { createToasts, type Toasts } from './toasts.ts';
import * as vault from './vault.ts';

export interface Pilot {
  characterId: number;
  name: string;
}

export type Session =
  /** Finding out whether the last session goes on. */
  | { phase: 'starting' }
  | { phase: 'visitor'; notice?: string }
  /** Logged in, playing no pilot yet. */
  | { phase: 'account' }
  | { phase: 'pilot'; pilot: Pilot };

export interface Game extends Catalogues {
  readonly client: EphemerisClient;
  readonly session: Store<Session>;
  readonly status: Store<Status>;
  readonly training: Training;
  readonly news: News;
  readonly chat: Chat;
  readonly toasts: Toasts;
}

export function openGame(url: string): Game {
  const saved = vault.loadSession();
  const client = connect({ url, token: saved?.token, position: positionOf(saved) });
  const session = createStore<Session>({ phase: saved ? 'starting' : 'visitor' });
  const status = createStore<Status>(client.status);
  const toasts = createToasts();
  const training = createTraining(client, toasts);
  const catalogues = createCatalogues(client);
  const news = createNews(client, training, toasts, catalogues);
  const chat = createChat(client);
  const game: Game = { client, session, status, training, news, chat, toasts, ...catalogues };
  client.listen('status', (next) => status.set(next));
  client.listen('ended', () => becomeVisitor(game, 'Your session has ended. Log in again.'));
  client.listen('cut', ({ message, help }) => toasts.add({ tone: 'bad', title: message, help }));
  if (saved?.characterId !== undefined) news.open(saved.characterId);
  if (saved) void resume(game);
  return game;
}

function createCatalogues(client: EphemerisClient): Catalogues {
  return {
    types: createCatalogue(
      client,
      (typeIds) => client.call('universe.get-types', { typeIds }),
      ({ typeId }) => typeId,
    ),
    stations: createCatalogue(
      client,
      (stationIds) => client.call('universe.get-stations', { stationIds }),
      ({ stationId }) => stationId,
    ),
    owners: createCatalogue(
      client,
      (ownerIds) => client.call('corporations.get-owners', { ownerIds }),
      ({ ownerId }) => ownerId,
    ),
  };
}

/** What a saved session heard last; what came since then follows. */
function positionOf(saved: vault.SavedSession | undefined): Position | undefined {
  if (saved?.characterId === undefined) return undefined;
  const heard = vault.loadHeard(saved.characterId);
  return heard && { characterId: saved.characterId, lastSequence: heard.lastSequence };
}

/** Whoever was logged in, and whomever they played, goes on. */
async function resume(game: Game): Promise<void> {
  try {
    const { character } = await game.client.call('sessions.who-am-i', {});
    if (character) enterPilot(game, character);
    else game.session.set({ phase: 'account' });
  } catch {
    if (game.session.get().phase !== 'starting') return;
    becomeVisitor(game, 'The server did not answer. Log in to try again.');
  }
}

export function enterPilot(game: Game, pilot: Pilot): void {
  vault.saveCharacter(pilot.characterId);
  game.news.open(pilot.characterId);
  game.training.open();
  game.chat.open(pilot.characterId);
  game.session.set({ phase: 'pilot', pilot });
}

export function becomeVisitor(game: Game, notice?: string): void {
  vault.forgetSession();
  const session = game.session.get();
  // Heard of twice, the first notice stays: logging out ends the session too.
  if (session.phase === 'visitor') return;
  game.training.close();
  game.news.close();
  game.chat.close();
  game.session.set(notice === undefined ? { phase: 'visitor' } : { phase: 'visitor', notice });
}
