// The architecture as rules: imports point left only, features meet at their doors, no cycles.
const LAYERS = ['config', 'protocol', 'entities', 'queues', 'features'];
const ENDS = ['workers', 'edge', 'grid', 'cluster'];

const folder = (names) => `^(${names.join('|')})/`;

/** A layer imports itself and what is left of it. */
const layerRules = LAYERS.map((layer, index) => ({
  name: `${layer}-imports-left-only`,
  severity: 'error',
  from: { path: folder([layer]) },
  to: { path: folder([...LAYERS.slice(index + 1), ...ENDS, 'client', 'bench', 'test', 'scripts']) },
}));

const endRules = ENDS.map((end) => ({
  name: `${end}-stands-alone`,
  severity: 'error',
  from: { path: folder([end]) },
  to: {
    path: folder([...ENDS.filter((other) => other !== end), 'client', 'bench', 'test', 'scripts']),
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...endRules,
    {
      name: 'client-knows-the-protocol-alone',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: folder([...LAYERS.filter((layer) => layer !== 'protocol'), ...ENDS]) },
    },
    {
      name: 'features-meet-at-their-doors',
      comment: 'A feature is imported through its index.ts alone.',
      severity: 'error',
      from: { path: '^features/([^/]+)/' },
      to: {
        path: '^features/([^/]+)/.+',
        pathNot: ['^features/$1/', '^features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'others-enter-features-at-the-door',
      severity: 'error',
      from: { path: folder(ENDS) },
      to: { path: '^features/[^/]+/.+', pathNot: '^features/[^/]+/index\\.ts$' },
    },
    {
      name: 'entities-know-no-other-feature',
      comment: 'Ids join features; foreign keys stand in the migrations.',
      severity: 'error',
      from: {
        path: '^entities/([a-z-]+)\\.ts$',
        pathNot: '^entities/(entities|data-source|sql)\\.ts$',
      },
      to: { path: '^entities/[a-z-]+\\.ts$', pathNot: '^entities/(data-source|sql)\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-folder-cycles',
      severity: 'error',
      scope: 'folder',
      from: { path: '^features/[^/]+$' },
      to: { circular: true, path: '^features/[^/]+$' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pm2-is-only-run',
      comment: 'It is AGPL.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/pm2' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests may reach anywhere.
    exclude: { path: '(^|/)(dist|\\.ephemeris)/|\\.test\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
