import { createBackend } from '../../electron/backend/create-backend.ts';
import { forgetPractice, startPractice } from '../../electron/backend/practice/start-practice.ts';
import { launchHere } from '../../electron/cli/launch.ts';
import { openAppOn } from '../../electron/cli/open-app-on.ts';
import type { Host, Moment } from '../../electron/host/host.ts';

/**
 * The app's browser host as it is, but for its end: at the moment that `FAIL_AT` names (`journal-flush`, or `journal-flush:2` for the
 * second time) it kills itself. Built beside the app's own bundles by `build-failing-host.ts`.
 */
export type FailAt = Moment | 'token-store' | 'token-use';

const [failAt = '', nth = '1'] = (process.env['FAIL_AT'] ?? '').split(':');
let times = 0;
function reached(moment: FailAt): void {
  if (moment !== failAt) return;
  times += 1;
  if (times === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

/** A new pair of tokens is to be stored · stored, and used by nobody yet. */
function watchTokens(host: Host): Host {
  const { secrets } = host;
  const set = secrets.set.bind(secrets);
  secrets.set = async (name, value) => {
    reached('token-store');
    await set(name, value);
    reached('token-use');
  };
  return Object.assign(host, { reached });
}

process.exitCode = await openAppOn(
  launchHere((host, env) =>
    createBackend(watchTokens(host), {
      startPractice: () => startPractice(host, { env }),
      forgetPractice: forgetPractice(host, env['ADVOCATE_DESK_PRACTICE_URL']),
    }),
  ),
  process.argv.slice(2),
);
