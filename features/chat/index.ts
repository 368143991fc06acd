// The door to chat: the way to the chat server, and what that server knows of pilots.
import type { AnyCommand } from '../command.ts';
import { connectCommand } from './connect.ts';

export { findArrived, findChatters, type Chatter } from './chatters.ts';
export * from './rules.ts';
export { identityOfToken } from './tokens.ts';

export const commands: AnyCommand[] = [connectCommand];
