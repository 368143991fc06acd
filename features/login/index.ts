// The door to login: the way of a character into the world.
import type { AnyCommand } from '#features/command.ts';
import { connectCommand } from './connect.ts';

export { findLoginServer, loginKeys } from './login-server.ts';

export const commands: AnyCommand[] = [connectCommand];
