import { createBackend } from '../backend/create-backend.ts';
import { forgetPractice, startPractice } from '../backend/practice/start-practice.ts';
import { launchHere } from './launch.ts';
import { openAppOn } from './open-app-on.ts';

/** Opens the app on this machine; settles with the exit code once it has closed. */
export function openApp(argv: readonly string[]): Promise<number> {
  return openAppOn(
    launchHere((host, env) =>
      createBackend(host, {
        startPractice: () => startPractice(host, { env }),
        forgetPractice: forgetPractice(host, env['ADVOCATE_DESK_PRACTICE_URL']),
      }),
    ),
    argv,
  );
}
