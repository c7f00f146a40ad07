/** The flags that every test, benchmark and screenshot starts its browser with. The product itself keeps the sandbox. */
export const chromiumFlags: readonly string[];

/** The installed Chromium, Chrome or Edge as an absolute path, or `undefined`. `CHROME_PATH` wins; a wrong one throws. */
export function lookForChromium(): string | undefined;

/** As `lookForChromium`, but throws with a sentence that says how to install one. */
export function findChromium(): string;
