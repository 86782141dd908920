// Who may import whom. ARCHITECTURE.md shows the same table for people.
// A rule here that matched nothing would pass silently: tools/check/imports.test.ts breaks each one on purpose.

const own = {
  shared: '^packages/shared/',
  hub: '^packages/hub/',
  machine: '^packages/machine/',
  client: '^packages/client/',
  ui: '^packages/ui/',
  shell: '^packages/shell/',
}
const anyOwn = '^(packages|apps|tests|tools)/'
const tests = '\\.test\\.tsx?$'

/** `from` may import of our own code only `allowed` (and itself). */
function onlyImports(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { path: anyOwn, pathNot: [from, ...allowed] },
  }
}

/** Outside packages that only one part of the product may import. */
function onlyIn(name, packages, places, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: anyOwn, pathNot: places },
    to: { path: `(^|/)node_modules/(${packages.join('|')})(/|$)` },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    onlyImports('shared-imports-nothing-of-ours', own.shared, [], 'shared is what every process agrees on'),
    onlyImports('hub-imports-shared', own.hub, [own.shared], 'the hub starts the machine host as a process'),
    onlyImports('machine-imports-shared', own.machine, [own.shared], 'a machine host knows only the contract'),
    onlyImports('client-imports-shared', own.client, [own.shared], 'a screen knows the hub by its contract'),
    onlyImports('ui-imports-shared', own.ui, [own.shared], 'ui parts take data, they do not fetch it'),
    onlyImports('shell-imports-shared', own.shell, [own.shared], 'the shell opens windows, nothing else'),
    onlyImports('apps-electron-imports-shell', '^apps/[^/]+/electron/', [own.shell], 'main.ts is a few lines'),
    {
      name: 'apps-import-shared-client-ui',
      comment: 'an app is screens over shared, client and ui',
      severity: 'error',
      from: { path: '^apps/([^/]+)/(?!electron/)' },
      to: { path: anyOwn, pathNot: ['^apps/$1/(?!electron/)', own.shared, own.client, own.ui] },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared has only zod and @orpc/contract outside itself (its tests also vitest and fast-check)',
      severity: 'error',
      from: { path: own.shared, pathNot: tests },
      to: { pathNot: [own.shared, '(^|/)node_modules/(zod|@orpc/contract)(/|$)'] },
    },
    {
      name: 'pages-have-no-node',
      comment: 'this code runs in a browser; its tests may use Node',
      severity: 'error',
      from: { path: '^(packages/(shared|client|ui)|apps/[^/]+/src)/', pathNot: [tests, '/test/'] },
      to: { dependencyTypes: ['core'] },
    },
    onlyIn(
      'sqlite-in-hub',
      ['better-sqlite3'],
      [own.hub, '^tests/', '^tools/bench/'],
      'one process opens the database',
    ),
    onlyIn(
      'devices-in-machine',
      ['serialport', '@serialport', 'node-thermal-printer'],
      [own.machine, '^tests/'],
      'a native module that crashes must take only the machine host along',
    ),
    onlyIn('electron-in-shell', ['electron'], [own.shell], 'everything but the window runs without Electron'),
    {
      name: 'nothing-imports-tests-or-tools',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { path: '^(tests|tools)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'misspelt, not installed, or not exported by its package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // The TypeScript 7 compiler has no API that dependency-cruiser can use: without swc it reads nothing and passes.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(d\\.mts|css|woff2|ttf|svg|json|mp3|opus|ogg|wav|png)$' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
