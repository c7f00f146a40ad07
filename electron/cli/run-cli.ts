import { bundleVerb } from './bundle-verb.ts';
import { checkVerb } from './check-verb.ts';
import { classifyVerb } from './classify-verb.ts';
import type { CliIo } from './cli-io.ts';
import { BAD_INPUT, CLEAN, CliError } from './cli-io.ts';
import type { Verb } from './help.ts';
import { HELP, helpOf } from './help.ts';
import { lintVerb } from './lint-verb.ts';
import { queueVerb } from './queue-verb.ts';
import { scorecardVerb } from './scorecard-verb.ts';

const VERBS: Readonly<Record<Verb, (argv: readonly string[], io: CliIo) => Promise<number>>> = {
  lint: lintVerb,
  check: checkVerb,
  queue: queueVerb,
  classify: classifyVerb,
  scorecard: scorecardVerb,
  bundle: bundleVerb,
};

/** Runs what the arguments after the program's name ask for; resolves to the exit code. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [verb = '', ...rest] = argv;
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    const [about = ''] = rest;
    if (about === 'practice-org') return io.practiceOrg(['--help']);
    io.stdout(isVerb(about) ? helpOf(about) : HELP);
    return CLEAN;
  }
  if (verb === '' || verb.startsWith('--') || verb.startsWith('advocate-desk:')) return io.openApp(argv);
  if (verb === 'practice-org') return io.practiceOrg(rest);

  if (!isVerb(verb)) {
    const known = [...Object.keys(VERBS), 'practice-org'].join(', ');
    io.stderr(`advocate-desk: there is no verb "${verb}"; there are ${known} (see advocate-desk --help)\n`);
    return BAD_INPUT;
  }
  try {
    return await VERBS[verb](rest, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.stderr(`advocate-desk ${verb}: ${error.message}\n`);
    return BAD_INPUT;
  }
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(VERBS, verb);
}
