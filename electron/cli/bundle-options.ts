import { parseArgs } from 'node:util';
import { CliError } from './cli-io.ts';

/** The flags that every verb on a bundle takes. */
export interface BundleOptions<Extra extends string = never> {
  /** The bundle's path, or `-`. */
  readonly file: string;
  readonly edition: string | undefined;
  readonly now: string | undefined;
  readonly me: string | undefined;
  readonly zone: string | undefined;
  readonly format: 'json' | 'table';
  /** How a report's days are written, where it does not tell. */
  readonly dates: 'day-first' | 'month-first' | undefined;
  /** The verb's own flags. */
  readonly own: Readonly<Partial<Record<Extra, string>>>;
}

/** Reads a verb's arguments; null asks for help. `extra` flags take a text. Throws CliError for what it does not know. */
export function readBundleOptions<Extra extends string = never>(
  argv: readonly string[],
  extra: readonly Extra[] = [],
): BundleOptions<Extra> | null {
  const { values, positionals } = parse(argv, extra);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined) throw new CliError('name the workspace bundle to read, or - for standard input');
  if (more.length > 0) throw new CliError(`takes one file, not also "${more.join('" "')}"`);
  const { edition, now, me, zone, format = 'table', dates } = values;
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first') {
    throw new CliError(`--dates is day-first or month-first, not "${dates}"`);
  }
  if (format !== 'json' && format !== 'table') throw new CliError(`--format is json or table, not "${format}"`);
  const given = values as Readonly<Record<string, string | undefined>>;
  const own: Partial<Record<Extra, string>> = {};
  for (const name of extra) if (given[name] !== undefined) own[name] = given[name];
  return { file, edition, now, me, zone, format, dates, own };
}

function parse(argv: readonly string[], extra: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(extra.map((name) => [name, { type: 'string' as const }])),
        edition: { type: 'string' },
        now: { type: 'string' },
        me: { type: 'string' },
        zone: { type: 'string' },
        format: { type: 'string' },
        dates: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [what = ''] = (error as Error).message.split(/\.\s|\n/);
    throw new CliError(`${what.replace(/\.$/, '')} (see advocate-desk --help)`);
  }
}
