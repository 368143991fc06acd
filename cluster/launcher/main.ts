// The process of the launcher, one a machine: it runs servers through the pm2 that runs itself.
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { withFewConnections } from '../few-connections.ts';
import { pm2Home } from '../pm2-program.ts';
import { Launcher } from './launcher.ts';
import { Pm2 } from './pm2.ts';

await runProcess('launcher', async ({ config, log }) => {
  const runtime = await openRuntime(withFewConnections(config), {
    name: 'launcher',
    databaseUrl: databaseUrl(config),
    log,
  });
  const pm2 = new Pm2({ home: pm2Home(config), prefix: `${config.cluster.name}:` });
  const launcher = new Launcher(runtime, pm2);
  await launcher.start();
  return {
    async stop() {
      await launcher.stop();
      await runtime.close();
    },
  };
});
