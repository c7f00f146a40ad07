import { createBackend } from '../backend/create-backend.ts';
import { launchHere } from './launch.ts';
import { openAppOn } from './open-app-on.ts';

/** Opens the app on this machine; settles with the exit code once it has closed. */
export function openApp(argv: readonly string[]): Promise<number> {
  return openAppOn(launchHere(createBackend), argv);
}
