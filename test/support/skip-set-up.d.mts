/** Runs in a page: leaves the first set-up as soon as it shows. */
export function skipSetUp(): void;
