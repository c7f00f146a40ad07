import { randomBytes } from 'node:crypto';
import { PracticeOrgError, type OrgSettings } from './org-folder.ts';
import { parseInstant } from './wire-time.ts';

const DEFAULTS = { seed: 20260201, cases: 3000, advocates: 12 };

/** What a caller may ask of an org that is made or started. */
export interface WishedSettings {
  readonly dataFolder: string;
  readonly port?: number;
  readonly seed?: number;
  readonly now?: string;
  readonly cases?: number;
  readonly advocates?: number;
  readonly live?: boolean | number;
  readonly control?: number;
}

/** Seconds of an instant, or a `PracticeOrgError` that says what one looks like. */
export function instantOf(text: string): number {
  const seconds = parseInstant(text);
  if (seconds === null)
    throw new PracticeOrgError('BAD_OPTION', `${text} is not an instant such as 2026-01-31T10:00:00Z.`);
  return seconds;
}

/** Options against what the folder remembers: absent ones are remembered, differing ones refused. */
export function settle(options: WishedSettings, kept: OrgSettings | null): OrgSettings {
  checkRange('cases', options.cases, 200, 200_000);
  checkRange('advocates', options.advocates, 1, 30);
  checkRange('port', options.port, 0, 65_535);
  checkRange('control', options.control, 0, 65_535);
  checkRange('seed', options.seed, 0, 2 ** 32 - 1);
  checkRange('rate', Number(options.live ?? 0), 0, 600);
  const nowMs = options.now === undefined ? undefined : instantOf(options.now) * 1000;
  if (kept) {
    const differing = (['seed', 'cases', 'advocates'] as const).find(
      (name) => options[name] !== undefined && options[name] !== kept[name],
    );
    const other = differing ?? (nowMs !== undefined && nowMs !== Date.parse(kept.now) ? 'now' : undefined);
    if (other) {
      throw new PracticeOrgError(
        'OTHER_ORG_HERE',
        `${options.dataFolder} already holds a practice org made with ${other} ${kept[other]}: leave --${other} out to go on with it, or reset the practice org to make a new one.`,
      );
    }
    return kept;
  }
  const machine = Math.floor(Date.now() / 1000) * 1000;
  return {
    version: 1,
    seed: options.seed ?? DEFAULTS.seed,
    now: new Date(nowMs ?? machine).toISOString().replace('.000Z', 'Z'),
    cases: options.cases ?? DEFAULTS.cases,
    advocates: options.advocates ?? DEFAULTS.advocates,
    port: 0,
    clockOffset: nowMs === undefined ? 0 : nowMs - machine,
    signingKey: randomBytes(24).toString('base64url'),
  };
}

function checkRange(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new PracticeOrgError('BAD_OPTION', `--${name} takes a whole number from ${least} to ${most}, not ${value}.`);
}
