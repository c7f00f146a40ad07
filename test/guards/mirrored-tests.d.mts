/** What is missing in the tree at `root`, one sentence each; `allowed` maps exempt paths to their reasons. */
export function findUnmirrored(root: string, allowed?: Readonly<Record<string, string>>): string[];
