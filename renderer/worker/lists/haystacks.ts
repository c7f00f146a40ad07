import type { DayEntry } from '../day/day-entry.ts';

const casesPerBlock = 100;

interface Block {
  readonly text: string;
  /** Where each case begins in the text, and where the last one ends. */
  readonly starts: Int32Array;
  readonly first: number;
}

/**
 * What a list is searched in, one case after another in a few long texts. A search reads them from front to end, where case by
 * case it would jump about in memory: that is most of what a letter costs in a list of a hundred thousand.
 */
export class Haystacks {
  private readonly entries: readonly DayEntry[];
  private readonly blocks: Block[] = [];

  constructor(entries: readonly DayEntry[]) {
    this.entries = entries;
  }

  /** Takes in the next cases; false once all are in. */
  addBlock(): boolean {
    const first = this.blocks.length * casesPerBlock;
    const entries = this.entries.slice(first, first + casesPerBlock);
    if (entries.length === 0) return false;
    const starts = new Int32Array(entries.length + 1);
    let at = 0;
    entries.forEach(({ haystack }, index) => {
      starts[index] = at;
      at += haystack.length + 1;
    });
    starts[entries.length] = at;
    // A word has no line end in it, so that none is found across two cases.
    this.blocks.push({ text: entries.map((entry) => entry.haystack).join('\n'), starts, first });
    return true;
  }

  /** The cases that have every word, in their order; the words in lower case. */
  search(words: readonly string[]): readonly DayEntry[] {
    // The longest is the one that the fewest have.
    const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
    if (longest === undefined) return this.entries;
    const found: DayEntry[] = [];
    for (const block of this.blocks) this.searchBlock(block, longest, others, found);
    return found;
  }

  private searchBlock(
    { text, starts, first }: Block,
    word: string,
    others: readonly string[],
    found: DayEntry[],
  ): void {
    let index = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[index])) {
      while (starts[index + 1]! <= at) index++;
      const entry = this.entries[first + index]!;
      if (others.every((other) => entry.haystack.includes(other))) found.push(entry);
      index++;
    }
  }
}
