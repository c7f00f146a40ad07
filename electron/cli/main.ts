#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { dataFolderFor } from '../host/data-folder.ts';
import { writePrivateFile } from '../host/private-file.ts';
import { decodeText } from './decode-text.ts';
import { runCli } from './run-cli.ts';

// Whoever read our output may be gone (`| head`); that is no failure.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const dataFolder = dataFolderFor({ platform: process.platform, env: process.env });

const plainOutput = {
  stdout: (output: string) => void process.stdout.write(output),
  stderr: (output: string) => void process.stderr.write(output),
};

process.exitCode = await runCli(process.argv.slice(2), {
  ...plainOutput,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  width: process.stdout.isTTY ? process.stdout.columns : null,
  readFile: async (path) => decodeText(await readFile(path)),
  readStdin: async () => decodeText(await buffer(process.stdin)),
  writeFile: (path, content) => writeFile(path, content),
  writePrivate: async (path, content) => writePrivateFile(path, content),
  env: process.env,
  // Read when they are asked for: the practice org's parser alone takes longer to make ready than most verbs to run.
  openApp: async (...given) => (await import('./open-app.ts')).openApp(...given),
  practiceOrg: async (argv) =>
    (await import('./practice-org.ts')).practiceOrgVerb(argv, { ...plainOutput, dataFolder }),
});
