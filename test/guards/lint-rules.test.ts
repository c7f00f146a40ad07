import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { nameProblem } from './lint-rules.mjs';

// The repository's own configuration, without the rules that need types: the files below do not exist.
const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, '../..'),
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] },
    { rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
  ],
});

async function reported(file: string, code: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(code, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const imports = '@typescript-eslint/no-restricted-imports';

describe('the linter flags', () => {
  it.each([
    ['a default export', 'shared/day/rank.ts', `export default 1;`, 'no-restricted-exports'],
    ['the clock in shared/', 'shared/day/rank.ts', `Date.now();`, 'no-restricted-properties'],
    ['a bare date in shared/', 'shared/day/rank.ts', `new Date();`, 'no-restricted-syntax'],
    ['chance in shared/', 'shared/day/rank.ts', `Math.random();`, 'no-restricted-properties'],
    ['a timer in shared/', 'shared/day/rank.ts', `setTimeout(() => 1, 5);`, 'no-restricted-globals'],
    ['a module mock', 'test/shared/day/rank.test.ts', `vi.mock('./rank.ts');`, 'no-restricted-syntax'],
    ['a skipped test', 'test/shared/day/rank.test.ts', `it.skip('ranks', () => {});`, 'no-restricted-syntax'],
    ['a lone suite', 'test/shared/day/rank.test.ts', `describe.only('day', () => {});`, 'no-restricted-syntax'],
    ['any', 'shared/day/rank.ts', `export const x: any = 1;`, '@typescript-eslint/no-explicit-any'],
    ['dexie outside renderer/data', 'renderer/worker/main.ts', `import { Dexie } from 'dexie'; Dexie;`, imports],
    ['electron in the backend', 'electron/backend/auth/oauth.ts', `import type { App } from 'electron';`, imports],
    ['electron at runtime in the shell', 'electron/shell/window.ts', `import { app } from 'electron'; app;`, imports],
    ['a path into shared/', 'renderer/app/main.tsx', `import '../../shared/day/index.ts';`, imports],
    ['an import without its ending', 'shared/day/rank.ts', `import './bands';`, imports],
    ['a worker started by a feature', 'renderer/features/queue/rows.ts', `new Worker('x');`, 'no-restricted-syntax'],
    ['more than 300 lines', 'shared/day/rank.ts', '\n'.repeat(301), 'max-lines'],
    ['a file named for nothing', 'shared/day/utils.ts', ``, 'desk/file-names'],
    ['a hook called in a branch', 'renderer/ui/Badge.tsx', hookInBranch(), 'react-hooks/rules-of-hooks'],
    ['a suppression without a reason', 'shared/day/rank.ts', suppressed(''), 'desk/reasoned-suppressions'],
    ['a blanket suppression', 'shared/day/rank.ts', `/* eslint-disable */\nDate.now();`, 'desk/reasoned-suppressions'],
  ])('%s', { timeout: 30_000 }, async (_claim, file, code, rule) => {
    expect(await reported(file, code)).toContain(rule);
  });
});

describe('the linter lets pass', () => {
  it.each([
    ['a date from an argument in shared/', 'shared/day/rank.ts', `export const at = (now: number) => new Date(now);`],
    ['a long table of data', 'shared/day/holidays.data.ts', '\n'.repeat(400)],
    ['dexie in renderer/data', 'renderer/data/database.ts', `import { Dexie } from 'dexie'; Dexie;`],
    [
      "Electron's types in the shell",
      'electron/shell/window.ts',
      `import type { App } from 'electron'; export type A = App;`,
    ],
    ['electron in main', 'electron/main.ts', `import * as electron from 'electron'; electron;`],
    ['a worker started by the app', 'renderer/app/start-worker.ts', `new Worker('x');`],
    ['a reasoned suppression', 'shared/day/rank.ts', suppressed(' -- the vectors are told in wall-clock time')],
  ])('%s', { timeout: 30_000 }, async (_claim, file, code) => {
    expect(await reported(file, code)).toEqual([]);
  });
});

describe('names', () => {
  it.each(['shared/day/next-steps.test.ts', 'renderer/ui/Badge.tsx', 'renderer/app/main.tsx', 'test/support/a.d.mts'])(
    '%s is a good name',
    (path) => expect(nameProblem(path)).toBeUndefined(),
  );

  it.each([
    ['shared/day/nextSteps.ts', 'Files are kebab-case: nextSteps.ts. Only components (.tsx) are PascalCase.'],
    ['shared/Day/rank.ts', 'Folders are kebab-case: Day.'],
    ['renderer/ui/caseBadge.tsx', 'Components are PascalCase, other files kebab-case: caseBadge.tsx.'],
    ['shared/day-utils/rank.ts', '"utils" says nothing: name the file for what it does.'],
  ])('%s is not', (path, problem) => expect(nameProblem(path)).toBe(problem));
});

function hookInBranch(): string {
  return `import { useState } from 'react'; export function Badge() { if (1 < 2) useState(0); return null; }`;
}

function suppressed(reason: string): string {
  return `// eslint-disable-next-line no-restricted-properties${reason}\nDate.now();`;
}
