// `npm run fleet -- --url <edge> --ships <n>`: as many new pilots that fly about, for load. An edge
// lets one address register `accounts.registrationsPerAddress` accounts in a quarter of an hour.
import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { connectUdp, findLogin } from '#client/sdk/udp.ts';
import { FleetBot } from './fleet-bot.ts';

const out = (text: string): void => void process.stdout.write(`${text}\n`);

const REPORT_MS = 5_000;
const MAX_SHIPS = 2_000;

function shipCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_SHIPS) return count;
  throw new InvalidArgumentError(`from 1 to ${MAX_SHIPS}`);
}

/** A new account with a character, over UDP where the edge knows a login server. */
async function createBot(url: string): Promise<FleetBot> {
  const login = await findLogin(url);
  const client = connectUdp(login ? { url, login } : { url });
  const id = randomBytes(6).toString('hex');
  const email = `fleet-${id}@example.org`;
  const password = randomBytes(18).toString('base64');
  await client.register(email, password);
  await client.logIn(email, password, 'fleet');
  const [bloodline] = await client.call('characters.list-bloodlines', {});
  const bloodlineId = bloodline?.bloodlineId ?? 1;
  const { characterId } = await client.call('characters.create', {
    name: `Fleet ${id}`,
    bloodlineId,
  });
  await client.selectCharacter(characterId);
  return new FleetBot(client);
}

function report(bots: readonly FleetBot[]): void {
  const flying = bots.filter(({ view, client }) => view.isFlying && client.status === 'connected');
  const systems = new Set(flying.map(({ view }) => view.scene?.solarSystemId));
  const dilation = Math.min(1, ...flying.map(({ view }) => view.dilation));
  const faults = bots.reduce((sum, { view }) => sum + view.faults, 0);
  out(
    `${bots.length} pilots, ${flying.length} in space in ${systems.size} systems, ` +
      `time at ${Math.round(dilation * 100)}%, ${faults} faults`,
  );
}

async function main({ url, ships }: { url: string; ships: number }): Promise<void> {
  const bots: FleetBot[] = [];
  const timer = setInterval(() => report(bots), REPORT_MS);
  process.once('SIGINT', () => {
    clearInterval(timer);
    for (const bot of bots) bot.stop();
  });
  while (bots.length < ships) {
    const bot = await createBot(url);
    bots.push(bot);
    bot.fly().catch((error: unknown) => out(`a pilot gave up: ${String(error)}`));
  }
}

await new Command('fleet')
  .description('pilots that fly about by themselves')
  .option('--url <edge>', 'where the edge is', 'http://127.0.0.1:8080')
  .option('--ships <n>', 'how many', shipCount, 10)
  .action(main)
  .parseAsync();
