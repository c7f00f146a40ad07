import type { LogTouchInput } from '#shared/rpc';

export type Channel = LogTouchInput['channel'];

export const channels = [
  ['email', 'E-mail'],
  ['call', 'Call'],
  ['meeting', 'Meeting'],
  ['note', 'Note'],
  ['none', 'Nothing'],
] as const satisfies readonly (readonly [Channel, string])[];

const logged: Readonly<Record<Channel, string>> = {
  email: 'Logs an e-mail that you sent, on the case and its contact. The cadence moves on.',
  call: 'Logs a call that you made, on the case and its contact. The cadence moves on.',
  meeting: 'Logs a meeting that you held, on the case and its contact.',
  note: 'Adds a comment on the case that colleagues see.',
  none: 'Only the step and its date are written.',
};

/** What choosing a channel writes beside the step. */
export function sayLogged(channel: Channel): string {
  return logged[channel];
}
