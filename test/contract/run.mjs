// `npm run contract`: holds an org to FIDELITY.md and says which of its lines were confirmed. Without arguments, the practice org;
// with `--url ORG --token T` (or ADVOCATE_DESK_TOKEN) a real one, which `--write` lets it write to: a case of its own, deleted again.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm run contract -- [--url ORG [--token TOKEN] [--write]]';

function wish() {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ options: { url: text, token: text, write: { type: 'boolean' } } });
    const { url = '', token = process.env.ADVOCATE_DESK_TOKEN ?? '', write = false } = values;
    if (url === '') return write || values.token ? `--url is missing: ${usage}` : {};
    if (!URL.canParse(url)) return `--url ${url} is no address, write one like https://example.my.salesforce.com`;
    if (token === '') return '--token is missing: give an access token, best in ADVOCATE_DESK_TOKEN';
    return {
      ADVOCATE_DESK_CONTRACT_URL: url,
      ADVOCATE_DESK_TOKEN: token,
      ADVOCATE_DESK_CONTRACT_WRITE: write ? '1' : '',
    };
  } catch (error) {
    return `${error.message.split('. ')[0]}: ${usage}`;
  }
}

const env = wish();
if (typeof env === 'string') {
  process.stderr.write(`contract: ${env}\n`);
  process.exit(2);
}
const root = resolve(import.meta.dirname, '../..');
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'node',
  'test/contract',
  '--disable-console-intercept',
];
const { status } = spawnSync(process.execPath, vitest, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...env, ADVOCATE_DESK_CONTRACT_REPORT: '1' },
});
process.exit(status ?? 1);
