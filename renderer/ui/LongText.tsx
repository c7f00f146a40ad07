import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './LongText.module.css';

interface LongTextProps {
  readonly text: string;
  /** What the text is, for the button that shows all of it. */
  readonly name: string;
}

const short = 480;
const shortLines = 8;

/** A text as somebody wrote it, never as HTML; a long one shows its beginning, and all of it when asked. */
export function LongText({ text, name }: LongTextProps) {
  const [whole, setWhole] = useState(false);
  const cut = whole ? text : beginning(text);
  return (
    <>
      <p className={styles.text} dir="auto">
        {cut}
        {cut.length < text.length && '…'}
      </p>
      {(whole || cut.length < text.length) && (
        <Button
          size="small"
          look="quiet"
          onClick={() => setWhole(!whole)}
          aria-label={`${whole ? 'Less' : 'All'} of ${name}`}
        >
          {whole ? 'Show less' : `Show all (${sizeWords(text.length)})`}
        </Button>
      )}
    </>
  );
}

/** Whole lines while they fit, else as much of a line as does. */
function beginning(text: string): string {
  if (text.length <= short && text.split('\n', shortLines + 1).length <= shortLines) return text;
  const lines = text.slice(0, short).split('\n').slice(0, shortLines);
  // Never half a character: what counts as two units stays together.
  return lines
    .join('\n')
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

function sizeWords(length: number): string {
  return length < 10_000 ? `${length.toLocaleString('en')} characters` : `${Math.round(length / 1_000)} kB`;
}
