import { oc } from '@orpc/contract';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);

/**
 * How the sign-in is kept on this laptop. `keychain`: by the system · `memory`: until the app closes; a passphrase can keep it longer ·
 * `locked`: on disk, until the passphrase is typed · `open`: on disk, and the passphrase was typed.
 */
export const secretsStateSchema = z.enum(['keychain', 'memory', 'locked', 'open']);
export type SecretsState = z.infer<typeof secretsStateSchema>;

const passphrase = z.object({ passphrase: z.string().min(8).max(1000) });

export const secretsContract = {
  state: base.output(secretsStateSchema),
  /** Keeps the sign-in on disk, encrypted with a key that is made from the passphrase; also changes the passphrase. */
  protect: base.input(passphrase).output(secretsStateSchema),
  /** WRONG_PASSPHRASE when it does not open what is kept. */
  unlock: base.input(passphrase).output(secretsStateSchema),
  /** Deletes what is on disk; what is open stays until the app closes. The way out when the passphrase is forgotten. */
  forget: base.output(secretsStateSchema),
};
