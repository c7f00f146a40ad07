import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { deskRules } from './test/guards/lint-rules.mjs';

const typescriptFiles = ['**/*.{ts,tsx}'];
const scripts = ['**/*.{js,mjs,cjs}'];

// ESLint replaces a rule's options where two blocks match a file, so the bans are collected here and composed below.
const banned = {
  moduleMocks: {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|unmock|doUnmock|hoisted)$/]",
    message: 'No module mocks: hand a fake to the port instead.',
  },
  skippedTests: {
    selector:
      'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|skipIf|runIf|only|todo|fails)$/]',
    message: 'No skipped, lone or failing tests: mend it or delete it.',
  },
  bareDate: {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'shared/ has no clock: take `now` as an argument.',
  },
  workers: {
    selector: 'NewExpression[callee.name=/^(Worker|SharedWorker)$/]',
    message: 'Workers are started by renderer/app alone.',
  },
};

const oneDoorToShared = { regex: '^(\\.{1,2}/)+shared/', message: 'Enter a package of shared/ as #shared/<package>.' };
const explicitEndings = {
  regex: '^\\.{1,2}/(.*/)?[^./]+$',
  message: 'Write the file ending (.ts, .tsx): the import names a file.',
};
const noDexie = { name: 'dexie', message: 'Only renderer/data opens the database.' };
const noElectron = { name: 'electron', message: 'Take what you need as a port: only the shell knows Electron.' };
const electronTypes = { ...noElectron, message: 'The shell takes Electron as an argument.', allowTypeImports: true };

/** The import bans of one folder. */
const importing = (paths, patterns = [oneDoorToShared, explicitEndings]) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
});

const impureGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'performance',
  'crypto',
  'process',
  'console',
  'window',
  'document',
  'localStorage',
  'indexedDB',
];

export default defineConfig(
  { ignores: ['dist/', 'release/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    plugins: { desk: { rules: deskRules } },
    rules: {
      'desk/file-names': 'error',
      'desk/reasoned-suppressions': 'error',
      'max-lines': ['error', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'no-restricted-syntax': ['error', banned.moduleMocks, banned.skippedTests],
    },
  },
  { files: ['**/*.data.ts'], rules: { 'max-lines': 'off' } },
  { files: ['*.config.{js,ts}', '.dependency-cruiser.cjs'], rules: { 'no-restricted-exports': 'off' } },

  {
    files: typescriptFiles,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program an environment, the same that `npm run check` compiles.
        project: [
          'shared/tsconfig.json',
          'electron/tsconfig.json',
          'electron/tsconfig.preload.json',
          'renderer/worker/tsconfig.json',
          'renderer/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A port may be asynchronous where one of its implementations has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      ...importing([noDexie, noElectron]),
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({
          name,
          message: 'shared/ is pure: no I/O, no timers, no globals of a host.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared/ has no clock: take `now` as an argument.' },
        { object: 'Temporal', property: 'Now', message: 'shared/ has no clock: take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'shared/ has no chance: take randomness as an argument.' },
      ],
      'no-restricted-syntax': ['error', banned.moduleMocks, banned.bareDate],
      ...importing([noDexie, noElectron], [explicitEndings]),
    },
  },
  { files: ['electron/{main,preload}.ts'], rules: importing([noDexie]) },
  { files: ['electron/shell/**/*.ts', 'test/electron/shell/**/*.ts'], rules: importing([noDexie, electronTypes]) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // The two classic rules. The others are the React Compiler's, which stays off: rows of react-table go stale under it.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/app/**'],
    rules: { 'no-restricted-syntax': ['error', banned.moduleMocks, banned.workers] },
  },
  { files: ['renderer/data/**/*.ts'], rules: importing([noElectron]) },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      // `expect.any(…)` and its kind are typed any, and belong inside whole-value comparisons.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A mirrored test imports its module by path; dependency-cruiser sees that it is its own package's.
      ...importing([electronTypes], [explicitEndings]),
    },
  },
  {
    files: scripts,
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'performance', 'Buffer'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  // The scripts' own code in a page (page.evaluate) and the one CommonJS file.
  { files: ['test/**/*.mjs'], languageOptions: { globals: { window: 'readonly', document: 'readonly' } } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
