// Every module of shared/ and electron/backend/ that does something has its test at the mirrored path:
// shared/day/rank.ts → test/shared/day/rank.test.ts. Exempt are index.ts, *.data.ts and modules of types alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const mirrored = ['shared', 'electron/backend'];

/**
 * Modules without a test of their own, each with the reason. An entry that is no longer needed is itself a failure.
 * @type {Readonly<Record<string, string>>}
 */
const exceptions = {};

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether nothing of the module is left once its types are gone. */
function hasOnlyTypes(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  return /^(\s|export \{\};)*$/.test(outputText);
}

/**
 * What is missing in the tree at `root`, one sentence each; empty when all is well.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} [allowed] path → reason
 * @returns {string[]}
 */
export function findUnmirrored(root, allowed = exceptions) {
  const problems = [];
  const untested = new Set();
  for (const file of mirrored.flatMap((folder) => sourcesIn(join(root, folder))).sort()) {
    const path = relative(root, file).split(sep).join('/');
    if (/(^|\/)index\.ts$|\.data\.ts$/.test(path)) continue;
    const test = `test/${path.replace(/\.tsx?$/, '.test')}`;
    if ([`${test}.ts`, `${test}.tsx`].some((name) => existsSync(join(root, name))) || hasOnlyTypes(file)) continue;
    untested.add(path);
    if (!(path in allowed)) problems.push(`${path} has no test: write ${test}.ts`);
  }
  for (const path of Object.keys(allowed)) {
    if (!untested.has(path)) problems.push(`${path} needs no exception any more: remove it from mirrored-tests.mjs`);
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = findUnmirrored(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
