import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const configFile = join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(configFile) as { forbidden: readonly { name: string }[] };

/** Path → the statements in it. Every relative or `#shared` target that is not itself listed is made as an empty module. */
type Tree = Readonly<Record<string, string>>;

const violations: Readonly<Record<string, Tree>> = {
  // Of a cycle one member is reported: the other half stands in `besides`.
  'no-cycles': { 'shared/day/bands.ts': `import './rank.ts';` },
  'no-unresolved': { 'shared/day/lost.ts': `import 'no-such-package';` },
  'source-never-imports-tests': { 'electron/backend/journal/real.ts': `import '../../../test/support/fake.ts';` },
  'shared-is-pure': {
    'shared/day/reads-files.ts': `import 'node:fs';`,
    'shared/day/draws.ts': `import 'react';`,
    'shared/day/reaches-back.ts': `import '../../electron/backend/journal/journal.ts';`,
  },
  'shared-package-by-its-index': {
    'renderer/features/queue/deep.ts': `import '../../../shared/day/due.ts';`,
    'test/electron/backend/deep.test.ts': `import '../../../shared/day/due.ts';`,
  },
  'shared-packages-meet-at-the-index': {
    'shared/rules/deep.ts': `import '../day/due.ts';`,
    'test/shared/rules/deep.test.ts': `import '../../../shared/day/due.ts';`,
  },
  'renderer-never-imports-electron': {
    'renderer/app/backend.ts': `import '../../electron/backend/journal/journal.ts';`,
    'renderer/app/ipc.ts': `import type {} from 'electron';`,
  },
  'electron-never-imports-renderer': { 'electron/backend/export/draws.ts': `import '../../../renderer/ui/Badge.tsx';` },
  'no-node-in-the-renderer': { 'renderer/worker/files.ts': `import 'node:fs';` },
  'ui-knows-no-case': { 'renderer/ui/CaseBadge.tsx': `import '../state/selection.ts';` },
  'state-knows-no-screen': { 'renderer/state/screen.ts': `import '../ui/Badge.tsx';` },
  'features-know-state-and-ui': { 'renderer/features/queue/composes.ts': `import '../../app/routes.ts';` },
  'features-never-meet': { 'renderer/features/queue/borrows.ts': `import '../desk/desk-rows.ts';` },
  'ui-thread-asks-the-worker': {
    'renderer/features/queue/reads.ts': `import '../../data/cases.ts';`,
    'renderer/app/inline.ts': `import type {} from '../worker/index-of-cases.ts';`,
  },
  'worker-has-no-screen': { 'renderer/worker/draws.ts': `import '../ui/Badge.tsx';` },
  'data-knows-only-shared': { 'renderer/data/ranks.ts': `import '../worker/index-of-cases.ts';` },
  'dexie-only-in-data': { 'renderer/worker/opens.ts': `import 'dexie';` },
  'electron-runs-only-in-main-and-preload': { 'electron/shell/window.ts': `import { app } from 'electron';` },
  'electron-types-only-in-the-shell': { 'electron/backend/auth/seal.ts': `import type {} from 'electron';` },
  'backend-knows-no-shell': { 'electron/backend/export/asks.ts': `import '../../shell/dialogs.ts';` },
  'practice-org-knows-no-client': { 'electron/backend/practice-org/borrows.ts': `import '../salesforce/errors.ts';` },
  'practice-org-beside-main': { 'electron/backend/files/serves.ts': `import '../practice-org/server.ts';` },
  'host-knows-only-shared': { 'electron/host/needs.ts': `import '../backend/journal/journal.ts';` },
  'hosts-never-meet': { 'electron/shell/borrows.ts': `import '../browser/door.ts';` },
  'nothing-imports-an-entry': { 'electron/shell/starts.ts': `import '../main.ts';` },
  'jsforce-only-in-tests': { 'electron/backend/salesforce/lazy.ts': `import '@jsforce/jsforce-node';` },
  'soql-parser-only-in-the-practice-org': {
    'electron/backend/salesforce/parses.ts': `import '@jetstreamapp/soql-parser-js';`,
  },
};

const besides: Tree = { 'shared/day/rank.ts': `import './bands.ts';` };

const legal: Tree = {
  'shared/day/index.ts': `export * from './due.ts';`,
  'shared/day/due.ts': `import '#shared/domain'; import 'temporal-polyfill'; import 'zod'; import '@orpc/contract';`,
  'renderer/app/main.tsx': `import '../features/queue/QueueView.tsx'; import '#shared/rpc'; import 'react';`,
  'renderer/features/queue/QueueView.tsx': `import '../../state/selection.ts'; import '../../ui/Badge.tsx'; import './queue-rows.ts';`,
  'renderer/worker/main.ts': `import '../data/cases.ts'; import '#shared/day';`,
  'renderer/data/cases.ts': `import 'dexie'; import '#shared/domain';`,
  'electron/main.ts': `import * as electron from 'electron'; import './shell/start-shell.ts';`,
  'electron/shell/start-shell.ts': `import type {} from 'electron'; import '../backend/create-backend.ts'; import '../host/host.ts';`,
  'electron/cli/main.ts': `import '../browser/start-browser-host.ts'; import '../backend/create-backend.ts'; import 'node:fs';`,
  'electron/browser/start-browser-host.ts': `import '../backend/create-backend.ts'; import '../host/host.ts';`,
  'electron/backend/create-backend.ts': `import '../host/host.ts'; import '#shared/rpc'; import 'node:fs';`,
  'electron/backend/practice/start.ts': `import '../practice-org/start-in-worker.ts';`,
  'electron/backend/practice-org/parse.ts': `import '@jetstreamapp/soql-parser-js';`,
  'test/shared/day/due.test.ts': `import '../../../shared/day/due.ts'; import '#shared/domain';`,
  'test/electron/shell/start-shell.test.ts': `import type {} from 'electron'; import '../../../electron/shell/start-shell.ts';`,
  'test/electron/backend/practice-org/server.test.ts': `import '@jsforce/jsforce-node';`,
};

interface Violation {
  readonly rule: string;
  readonly from: string;
}

const folders: string[] = [];

/** Writes the tree to a folder of its own, with the real packages beside it. */
function plant(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-rules-'));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(tree)) {
    for (const [, target = ''] of text.matchAll(/'(\.{1,2}\/[^']+)'/g)) {
      const stub = join(dirname(path), target);
      if (!(stub in tree)) write(stub, 'export {};');
    }
    for (const [, name = ''] of text.matchAll(/'#shared\/([^']+)'/g)) {
      if (!(`shared/${name}/index.ts` in tree)) write(`shared/${name}/index.ts`, 'export {};');
    }
    write(path, text);
  }
  write('package.json', JSON.stringify({ type: 'module', imports: { '#shared/*': './shared/*/index.ts' } }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** What dependency-cruiser, as `npm run check` calls it, reports about the tree in `folder`. */
function cruise(folder: string): Promise<readonly Violation[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'shared', 'electron', 'renderer', 'test', '--config', configFile, '--output-type', 'json'];
  return new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout) => {
      try {
        const { summary } = JSON.parse(stdout) as {
          summary: { violations: readonly { rule: { name: string }; from: string }[] };
        };
        done(summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })));
      } catch {
        failed(error ?? new Error(`not JSON: ${stdout.slice(0, 500)}`));
      }
    });
  });
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('each dependency rule bites', () => {
  let found: readonly Violation[] = [];
  beforeAll(async () => {
    found = await cruise(plant(Object.assign({}, besides, ...Object.values(violations)) as Tree));
  }, 30_000);

  it.each(forbidden.map(({ name }) => name))('%s', (name) => {
    const planted = Object.keys(violations[name] ?? {}).sort();
    const reported = found.filter(({ rule, from }) => rule === name && planted.includes(from)).map(({ from }) => from);
    expect(planted).not.toEqual([]);
    expect([...new Set(reported)].sort()).toEqual(planted);
  });

  it('and no violation is planted for a rule that is gone', () => {
    expect(Object.keys(violations).filter((name) => !forbidden.some((rule) => rule.name === name))).toEqual([]);
  });
});

describe('the dependency rules let pass', () => {
  it('the directions that the tree is built on', { timeout: 30_000 }, async () => {
    expect(await cruise(plant(legal))).toEqual([]);
  });

  it('the tree as it stands', { timeout: 30_000 }, async () => {
    expect(await cruise(root)).toEqual([]);
  });
});
