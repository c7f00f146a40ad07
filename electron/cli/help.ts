export const HELP = `advocate-desk [--browser] [--headless] [--data FOLDER]
    opens the app

advocate-desk lint FILE [--fix] [options]
    says what is wrong with Next Steps, their date and Feedback; --fix shows Next Steps mended
advocate-desk check FILE [options]
    marks the Required 10 of every case and says whether it may close, and why not
advocate-desk queue FILE [options]
    ranks the open cases of one person by what is owed
advocate-desk classify FILE [options]
    says of every account whether it is covered, its tier, rank and phase, and why
advocate-desk scorecard FILE --from DAY --to DAY [--out FILE.csv] [options]
    gives every Advocate's figures for the days from DAY to DAY, both included
advocate-desk practice-org [options]
    serves a local Salesforce with sample data (see advocate-desk practice-org --help)

FILE is a workspace bundle, a Salesforce report on cases exported as CSV, or - for standard input.
Its own settings hold unless these say otherwise:

  --edition ID      handbook edition (default fy26), or the .json file of your team's own
  --now INSTANT     judge at this moment, such as 2025-06-12T09:00:00Z (default: the bundle's asOf)
  --me ID           whose day it is, a user's id
  --zone ZONE       time zone, such as Europe/Berlin (default UTC)
  --dates ORDER     day-first or month-first, for a report whose dates do not tell
  --format FORMAT   table for people (default) or json for programs
  --help            show this

Exit code 0: done, nothing found. 1: lint found an error or a warning, or check a missing item.
2: bad input, said in one line.
`;
