import { useMemo, useRef, useState } from 'react';
import { cleanMail } from './clean-mail.ts';
import styles from './MailFrame.module.css';

interface MailFrameProps {
  /** As Salesforce has it: anybody can have written it. */
  readonly html: string;
  readonly title: string;
}

const tallest = 600;

/** A mail that has no plain text: cleaned, then in a frame that runs no script, opens nothing and fetches nothing. */
export function MailFrame({ html, title }: MailFrameProps) {
  const page = useMemo(() => cleanMail(html), [html]);
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      // The same origin only lets us read how tall it is; without allow-scripts nothing in it can run.
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      srcDoc={page}
      style={{ height }}
      onLoad={() => setHeight(Math.min(tallest, (frame.current?.contentDocument?.body.scrollHeight ?? 100) + 24))}
    />
  );
}
