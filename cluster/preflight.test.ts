// What stands in the way of a start is named together with the setting that leads around it.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ConfigSchema, type Config } from '#config/index.ts';
import { checkDirectory, checkUdpPorts, findEdgePort } from './preflight.ts';

const config = (edge: Partial<Config['edge']>): Config => ConfigSchema.parse({ edge });

it('names the setting of a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await expect(findEdgePort(config({ port }))).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set EPHEMERIS_EDGE_PORT`,
  );
});

it('names the setting of an address that this machine does not have', async () => {
  // Set aside for documentation, so that no machine has it.
  await expect(findEdgePort(config({ host: '192.0.2.1' }))).rejects.toThrow(/EPHEMERIS_EDGE_HOST/);
});

it('names the setting of a port that another launcher has', async () => {
  const other = createSocket('udp4').bind(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const launcherPort = other.address().port;
  const own = ConfigSchema.parse({ cluster: { launcherPort }, udp: { loginPort: 0 } });
  await expect(checkUdpPorts(own)).rejects.toThrow(/set EPHEMERIS_CLUSTER_LAUNCHER_PORT to a free/);
});

it('finds a free port where none is asked for', async () => {
  expect(await findEdgePort(config({ port: 0 }))).toBeGreaterThan(1023);
});

it('refuses a data directory that is too deep for sockets', () => {
  expect(() => checkDirectory(`/${'deep/'.repeat(30)}`)).toThrow(/longer than 85 characters/);
});
