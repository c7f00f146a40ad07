import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PracticeOrgError, startPracticeOrg, type PracticeOrgOptions } from '../backend/practice-org/practice-org.ts';

interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  /** The app's data folder; the org lives in `practice-org` inside it. */
  readonly dataFolder: string;
}

const HELP = `advocate-desk practice-org [options]

Serves a local Salesforce with sample data and prints its address and logins. Stop it with Ctrl+C; the
next start goes on with the same data.

  --port N       listen on this port of 127.0.0.1 (default: the one of last time, else any free one)
  --cases N      how many cases to make, 200 to 200000 (default 3000)
  --advocates N  how many Advocates share them, 1 to 30 (default 12)
  --seed N       another seed makes other people and cases (default 20260201)
  --now INSTANT  the moment the data is made around, such as 2026-06-12T09:00:00Z (default: now)
  --live         let customers write, cases come in and colleagues work, as on an ordinary day
  --rate N       so many events a minute while live, 1 to 600 (default 3)
  --control N    open a control port for tests and trainers, 0 for any free one (see FIDELITY.md)
  --data DIR     keep the org's state here (default: practice-org in the app's data folder)
  --help         show this
`;

/** Runs the verb until SIGINT or SIGTERM; resolves to the exit code. */
export async function practiceOrgVerb(argv: readonly string[], io: Io): Promise<number> {
  const refuse = (message: string): number => {
    io.stderr(`practice-org: ${message}\n`);
    return 2;
  };
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        cases: { type: 'string' },
        advocates: { type: 'string' },
        seed: { type: 'string' },
        now: { type: 'string' },
        data: { type: 'string' },
        live: { type: 'boolean' },
        rate: { type: 'string' },
        control: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    return refuse(`${(error as Error).message.split('. ')[0]}: see practice-org --help`);
  }
  if (values['help']) {
    io.stdout(HELP);
    return 0;
  }
  const numbers: Record<string, number> = {};
  for (const name of ['port', 'cases', 'advocates', 'seed', 'rate', 'control']) {
    const text = values[name];
    if (text === undefined) continue;
    if (!/^\d+$/.test(String(text))) return refuse(`--${name} takes a whole number, not ${String(text)}`);
    numbers[name] = Number(text);
  }
  const { rate, ...made } = numbers;
  if (rate !== undefined && !values['live']) return refuse('--rate says how lively the org is: add --live');
  const options: PracticeOrgOptions = {
    dataFolder: String(values['data'] ?? join(io.dataFolder, 'practice-org')),
    ...made,
    ...(values['live'] ? { live: rate ?? true } : {}),
    ...(values['now'] === undefined ? {} : { now: String(values['now']) }),
  };
  try {
    const org = await startPracticeOrg(options);
    const width = Math.max(...org.logins.map((login) => login.username.length));
    const people = org.logins.map(
      (login) =>
        `  ${login.username.padEnd(width)}  ${login.name} (${[login.role, login.region].filter(Boolean).join(', ')})`,
    );
    const { Case: cases = 0, Account: accounts = 0 } = org.counts();
    io.stdout(
      [
        `Practice org at ${org.url}`,
        `Client id ${org.clientId}`,
        ...(org.controlUrl === null ? [] : [`Control port at ${org.controlUrl}`]),
        `${cases} cases on ${accounts} accounts. Sign in as one of these, there is no password:`,
        ...people,
        '',
      ].join('\n'),
    );
    await stopSignal();
    await org.close();
    return 0;
  } catch (error) {
    if (error instanceof PracticeOrgError) return refuse(error.message);
    throw error;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
