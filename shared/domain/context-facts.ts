/** A `Key: value` line of a case's Context. */
export interface ContextFact {
  readonly name: string;
  readonly value: string;
}

/** What a machine wrote into Context, taken apart; `rest` is every line that is no fact, so that nothing is lost. */
export interface ContextReading {
  readonly facts: readonly ContextFact[];
  readonly rest: string;
}

/** A name is short and begins with a letter; an address such as `https://…` and a time such as `10:30` are no facts. */
const factLine = /^\s*[-*•]?\s*(\p{L}[^:\n]{0,38}?)\s*:(?!\/\/)\s*(\S.*?)\s*$/u;
const time = /\d$/;

/** Context on machine-made cases is `Key: value` text: its facts, in order, and what is left. */
export function readContext(text: string): ContextReading {
  const facts: ContextFact[] = [];
  const rest: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = factLine.exec(line);
    const name = found?.[1];
    const value = found?.[2];
    if (name && value && !time.test(name)) facts.push({ name, value });
    else rest.push(line);
  }
  return { facts, rest: rest.join('\n').trim() };
}
