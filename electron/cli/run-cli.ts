import { checkVerb } from './check-verb.ts';
import { classifyVerb } from './classify-verb.ts';
import type { CliIo } from './cli-io.ts';
import { BAD_INPUT, CLEAN, CliError } from './cli-io.ts';
import type { BundleVerb } from './help.ts';
import { HELP, helpOf } from './help.ts';
import { lintVerb } from './lint-verb.ts';
import { queueVerb } from './queue-verb.ts';
import { scorecardVerb } from './scorecard-verb.ts';

const BUNDLE_VERBS: Readonly<Record<BundleVerb, (argv: readonly string[], io: CliIo) => Promise<number>>> = {
  lint: lintVerb,
  check: checkVerb,
  queue: queueVerb,
  classify: classifyVerb,
  scorecard: scorecardVerb,
};

/** Runs what the arguments after the program's name ask for; resolves to the exit code. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [verb = '', ...rest] = argv;
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    const [about = ''] = rest;
    if (about === 'practice-org') return io.practiceOrg(['--help']);
    io.stdout(isBundleVerb(about) ? helpOf(about) : HELP);
    return CLEAN;
  }
  if (verb === '' || verb.startsWith('--') || verb.startsWith('advocate-desk:')) return io.openApp(argv);
  if (verb === 'practice-org') return io.practiceOrg(rest);

  if (!isBundleVerb(verb)) {
    const known = [...Object.keys(BUNDLE_VERBS), 'practice-org'].join(', ');
    io.stderr(`advocate-desk: there is no verb "${verb}"; there are ${known} (see advocate-desk --help)\n`);
    return BAD_INPUT;
  }
  try {
    return await BUNDLE_VERBS[verb](rest, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.stderr(`advocate-desk ${verb}: ${error.message}\n`);
    return BAD_INPUT;
  }
}

function isBundleVerb(verb: string): verb is BundleVerb {
  return Object.hasOwn(BUNDLE_VERBS, verb);
}
