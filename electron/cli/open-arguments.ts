import { parseArgs } from 'node:util';
import { caseOfDeepLink } from '../host/deep-link.ts';

export interface OpenArguments {
  /** Use the browser host even where Electron could run. */
  readonly browser: boolean;
  /** Print an address instead of opening anything. */
  readonly headless: boolean;
  readonly dataFolder: string | null;
  /** Let the practice org live: customers write, colleagues work. */
  readonly live: boolean;
  /** The case that a deep link names. */
  readonly caseId: string | null;
}

export type ReadArguments =
  { readonly ok: true; readonly value: OpenArguments } | { readonly ok: false; readonly message: string };

const USAGE =
  'Opening the app takes --browser, --headless, --data FOLDER, --live and a link like advocate-desk://case/500….';

export function readOpenArguments(argv: readonly string[]): ReadArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        browser: { type: 'boolean' },
        headless: { type: 'boolean' },
        data: { type: 'string' },
        live: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [link, ...more] = positionals;
    const caseId = link === undefined ? null : caseOfDeepLink(link);
    if (more.length > 0 || (link !== undefined && caseId === null)) {
      return { ok: false, message: `“${link}” is not a link to a case. ${USAGE}` };
    }
    if (values.data === '') return { ok: false, message: `--data names no folder. ${USAGE}` };
    const { browser = false, headless = false, data = null, live = false } = values;
    return { ok: true, value: { browser, headless, dataFolder: data, live, caseId } };
  } catch (error) {
    // What Node adds about a "positional argument" would mislead here.
    const [said = ''] = String(error instanceof Error ? error.message : error).split('. To specify a positional');
    return { ok: false, message: `${said.replace(/\.?$/, '.')} ${USAGE}` };
  }
}
