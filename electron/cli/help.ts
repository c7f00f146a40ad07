interface VerbHelp {
  readonly usage: string;
  readonly does: string;
  /** Flags that only this verb has, and more that its own help says. */
  readonly more: string;
  readonly exitCodes: string;
}

const NEVER_FINDS = 'Exit code 0: done. 2: bad input, said in one line.';

const VERBS = {
  lint: {
    usage: 'lint FILE [--fix] [options]',
    does: 'says what is wrong with Next Steps, their date and Feedback; --fix shows Next Steps mended',
    more: `  --fix             show Next Steps mended too; no file is changed

Judged is every case that was started or closed, by the rules of the edition; positions count
UTF-16 units.
`,
    exitCodes: 'Exit code 0: clean, or hints alone. 1: an error or a warning. 2: bad input, said in one line.',
  },
  check: {
    usage: 'check FILE [options]',
    does: 'marks the Required 10 of every case and says whether it may close, and why not',
    more: `Each item is met, missing, not-applicable or not-yet-due. "no" names the rules that refuse a
closing, "reason" those that want a typed reason.
`,
    exitCodes: 'Exit code 0: nothing is missing. 1: a missing item. 2: bad input, said in one line.',
  },
  queue: {
    usage: 'queue FILE [options]',
    does: 'ranks the open cases of one person by what is owed',
    more: `The bands, from the most pressing: breached, now, slipping, planned, quiet.
The person is the bundle's "me", or --me.
`,
    exitCodes: NEVER_FINDS,
  },
  classify: {
    usage: 'classify FILE [options]',
    does: 'says of every account whether it is covered, its tier, rank and phase, and why',
    more: `What the edition does not have, or a missing figure leaves open, is unknown (null in JSON).
`,
    exitCodes: NEVER_FINDS,
  },
  scorecard: {
    usage: 'scorecard FILE --from DAY --to DAY [--out FILE.csv] [options]',
    does: "gives every Advocate's figures for the days from DAY to DAY, both included",
    more: `  --from DAY        first day of the period, such as 2025-06-01
  --to DAY          last day of the period
  --out FILE.csv    write the figures and what each counts to a file

Days are those of the zone. A share of no cases is "no cases" (null in JSON), never 0 or 100.
`,
    exitCodes: NEVER_FINDS,
  },
} as const satisfies Readonly<Record<string, VerbHelp>>;

const BUNDLE = {
  usage: 'bundle --url ORG --out FILE [--token TOKEN] [--fields PROFILE]',
  does: "syncs from Salesforce what the token's person works, without a browser, into a workspace bundle",
  more: `  --url ORG         the org's own address, such as https://example.my.salesforce.com
  --token TOKEN     an access token (a session id); better in ADVOCATE_DESK_TOKEN, where other
                    programs of this computer cannot see it
  --out FILE        write the bundle here, for you alone to read; - is standard output
  --fields PROFILE  what the org calls its fields and values: a file saved in Settings, Fields
  --help            show this

The other verbs read the bundle. Nothing is written to Salesforce, and the token is not kept.
`,
  exitCodes: NEVER_FINDS,
} as const satisfies VerbHelp;

/** The verbs that end by themselves. */
export type Verb = keyof typeof VERBS | 'bundle';

const OPTIONS = `FILE is a workspace bundle, a Salesforce report on cases exported as CSV, or - for standard input.
Its own settings hold unless these say otherwise:

  --edition ID      handbook edition (default fy26), or the .json file of your team's own
  --now INSTANT     judge at this moment, such as 2025-06-12T09:00:00Z (default: the bundle's asOf)
  --me ID           whose day it is, a user's id
  --zone ZONE       time zone, such as Europe/Berlin (default UTC)
  --dates ORDER     day-first or month-first, for a report whose dates do not tell
  --format FORMAT   table for people (default) or json for programs
  --help            show this
`;

export const HELP = `advocate-desk [--browser] [--headless] [--data FOLDER] [--live]
    opens the app; with --live its practice org has customers who answer and colleagues who work

${Object.values(VERBS)
  .map(({ usage, does }) => `advocate-desk ${usage}\n    ${does}\n`)
  .join('')}advocate-desk ${BUNDLE.usage}
    ${BUNDLE.does}
advocate-desk practice-org [options]
    serves a local Salesforce with sample data

advocate-desk VERB --help tells more of each.

${OPTIONS}
Exit code 0: done, nothing found. 1: lint found an error or a warning, or check a missing item.
2: bad input, said in one line.
`;

/** What `advocate-desk VERB --help` prints. */
export function helpOf(verb: Verb): string {
  if (verb === 'bundle')
    return `advocate-desk ${BUNDLE.usage}\n    ${BUNDLE.does}\n\n${BUNDLE.more}\n${BUNDLE.exitCodes}\n`;
  const { usage, does, more, exitCodes } = VERBS[verb];
  return `advocate-desk ${usage}\n    ${does}\n\n${more}\n${OPTIONS}\n${exitCodes}\n`;
}
