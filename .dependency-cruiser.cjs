// The direction of dependencies. Nothing points back:
//
//   renderer   app → features → state, ui → shared        worker → data → shared
//   electron   main, preload, shell, browser, cli → backend, host → shared
//
// test/guards/dependency-rules.test.ts plants one violation for each rule and sees it reported.

/** Anything inside the folders, e.g. `within('renderer/app', 'renderer/ui')`. */
const within = (...folders) => folders.map((folder) => `^${folder}/`);
/** An npm package, wherever its files are. */
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'source-never-imports-tests',
      comment: 'What ships stands without its tests.',
      severity: 'error',
      from: { path: within('shared', 'electron', 'renderer') },
      to: { path: within('test') },
    },

    // shared
    {
      name: 'shared-is-pure',
      comment: 'shared/ has no I/O, Node, DOM or React: it imports itself and pure libraries.',
      severity: 'error',
      from: { path: within('shared') },
      to: {
        pathNot: [...within('shared'), ...packages('zod', 'temporal-polyfill', 'temporal-spec', '@orpc/contract')],
        couldNotResolve: false,
      },
    },
    {
      name: 'shared-package-by-its-index',
      comment: 'A package of shared/ is entered by its index.ts: import it as #shared/<package>.',
      severity: 'error',
      from: { pathNot: within('shared', 'test/shared') },
      to: { path: '^shared/[^/]+/', pathNot: '^shared/[^/]+/index\\.ts$' },
    },
    {
      name: 'shared-packages-meet-at-the-index',
      comment: 'Packages of shared/ (and their tests) see of each other what index.ts exports.',
      severity: 'error',
      from: { path: '^(?:test/)?shared/([^/]+)/' },
      to: { path: '^shared/[^/]+/', pathNot: ['^shared/[^/]+/index\\.ts$', '^shared/$1/'] },
    },

    // renderer and electron
    {
      name: 'renderer-never-imports-electron',
      comment: 'The two meet in shared/rpc alone.',
      severity: 'error',
      from: { path: within('renderer') },
      to: { path: [...within('electron'), ...packages('electron')] },
    },
    {
      name: 'electron-never-imports-renderer',
      comment: 'The two meet in shared/rpc alone.',
      severity: 'error',
      from: { path: within('electron') },
      to: { path: within('renderer') },
    },
    {
      name: 'no-node-in-the-renderer',
      comment: 'The renderer and its worker run in a sandbox without Node.',
      severity: 'error',
      from: { path: within('renderer') },
      to: { dependencyTypes: ['core'] },
    },

    // renderer
    {
      name: 'ui-knows-no-case',
      comment: 'ui/ holds components that know no case, rule or store: they import each other and shared/.',
      severity: 'error',
      from: { path: within('renderer/ui') },
      to: { path: within('renderer'), pathNot: within('renderer/ui') },
    },
    {
      name: 'state-knows-no-screen',
      comment: 'state/ holds stores that features share: they import each other and shared/.',
      severity: 'error',
      from: { path: within('renderer/state') },
      to: { path: within('renderer'), pathNot: within('renderer/state') },
    },
    {
      name: 'features-know-state-and-ui',
      comment: 'A feature imports itself, state/, ui/ and shared/.',
      severity: 'error',
      from: { path: within('renderer/features') },
      to: { path: within('renderer'), pathNot: within('renderer/features', 'renderer/state', 'renderer/ui') },
    },
    {
      name: 'features-never-meet',
      comment: 'Features never import each other: app/ composes them.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-thread-asks-the-worker',
      comment:
        'The UI thread renders and asks the data worker through shared/rpc; it never loads worker/ or data/ itself.',
      severity: 'error',
      from: { path: within('renderer/app', 'renderer/features', 'renderer/state', 'renderer/ui') },
      to: { path: within('renderer/worker', 'renderer/data') },
    },
    {
      name: 'worker-has-no-screen',
      comment: 'The data worker imports data/ and shared/.',
      severity: 'error',
      from: { path: within('renderer/worker') },
      to: { path: within('renderer'), pathNot: within('renderer/worker', 'renderer/data') },
    },
    {
      name: 'data-knows-only-shared',
      comment: 'data/ converts between stored shapes and the domain: it imports itself and shared/.',
      severity: 'error',
      from: { path: within('renderer/data') },
      to: { path: within('renderer'), pathNot: within('renderer/data') },
    },
    {
      name: 'dexie-only-in-data',
      comment: 'Only renderer/data opens the database.',
      severity: 'error',
      from: { pathNot: within('renderer/data', 'test') },
      to: { path: packages('dexie', 'dexie-react-hooks') },
    },

    // electron
    {
      name: 'electron-runs-only-in-main-and-preload',
      comment: 'Everything else gets Electron handed in, so that it is tested where no Electron is.',
      severity: 'error',
      from: { pathNot: '^electron/(main|preload)\\.ts$' },
      to: { path: packages('electron'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-types-only-in-the-shell',
      comment: 'Only the shell (and its tests) knows what Electron looks like.',
      severity: 'error',
      from: { pathNot: ['^electron/(main|preload)\\.ts$', ...within('electron/shell', 'test')] },
      to: { path: packages('electron') },
    },
    {
      name: 'backend-knows-no-shell',
      comment: 'The services run under any host: they import each other, the ports in host/, and shared/.',
      severity: 'error',
      from: { path: within('electron/backend') },
      to: { path: within('electron'), pathNot: within('electron/backend', 'electron/host') },
    },
    {
      name: 'practice-org-knows-no-client',
      comment:
        'The practice org stands for Salesforce: code shared with its client would hide the same error on both sides.',
      severity: 'error',
      from: { path: within('electron/backend/practice-org') },
      to: { path: within('electron'), pathNot: within('electron/backend/practice-org', 'electron/host') },
    },
    {
      name: 'practice-org-beside-main',
      comment:
        'The practice org runs in a thread of its own, never in the loop of main: it is entered by start-in-worker.ts.',
      severity: 'error',
      from: { path: within('electron'), pathNot: within('electron/backend/practice-org', 'electron/cli') },
      to: {
        path: within('electron/backend/practice-org'),
        pathNot: '^electron/backend/practice-org/start-in-worker\\.ts$',
      },
    },
    {
      name: 'host-knows-only-shared',
      comment: 'Ports are named for needs; they know nobody who has the need.',
      severity: 'error',
      from: { path: within('electron/host') },
      to: { path: within('electron'), pathNot: within('electron/host') },
    },
    {
      name: 'hosts-never-meet',
      comment: 'The Electron shell and the browser host are two ways to run the same backend.',
      severity: 'error',
      from: { path: '^electron/(shell|browser)/' },
      to: { path: within('electron/shell', 'electron/browser', 'electron/cli'), pathNot: '^electron/$1/' },
    },
    {
      name: 'nothing-imports-an-entry',
      comment: 'Entries are started, never imported.',
      severity: 'error',
      from: {},
      to: {
        path: ['^electron/(main|preload)\\.ts$', '^electron/cli/main\\.ts$', '^renderer/(app|worker)/main\\.tsx?$'],
      },
    },

    // libraries with one place
    {
      name: 'jsforce-only-in-tests',
      comment: 'jsforce is the independent client that the practice org must satisfy; we never ship it.',
      severity: 'error',
      from: { pathNot: within('test') },
      to: { path: packages('@jsforce/jsforce-node') },
    },
    {
      name: 'soql-parser-only-in-the-practice-org',
      comment: 'Only the practice org reads SOQL.',
      severity: 'error',
      from: { pathNot: within('electron/backend/practice-org', 'test') },
      to: { path: packages('@jetstreamapp/soql-parser-js') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Generated output is no source; vite's client types have no file to resolve to.
    exclude: { path: ['^dist/', '^release/', '^vite/client$'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
