/** The ids that Salesforce gave while this window was open, and the local ones that they replaced. */
export interface Names {
  readonly given: ReadonlyMap<string, string>;
  readonly local: ReadonlyMap<string, string>;
}

export const noNames: Names = { given: new Map(), local: new Map() };

export function withNames(
  { given, local }: Names,
  more: readonly { readonly localId: string; readonly id: string }[],
): Names {
  return {
    given: new Map([...given, ...more.map(({ localId, id }) => [localId, id] as const)]),
    local: new Map([...local, ...more.map(({ localId, id }) => [id, localId] as const)]),
  };
}

/** What a record is called for as long as this window is open: what is being written on it, and where the keyboard is, goes by this. */
export function lastingId({ local }: Names, id: string): string {
  return local.get(id) ?? id;
}

interface Place {
  readonly selected: { readonly id: string | null } | null;
  readonly picked: ReadonlySet<string>;
}

/** The hand and the picks of a list, on the same cases under the ids that these have now. */
export function underGivenIds<Of extends Place>(place: Of, { given }: Names): Of {
  const { selected, picked } = place;
  const id = given.get(selected?.id ?? '');
  return {
    ...place,
    ...(selected && id !== undefined && { selected: { ...selected, id } }),
    ...([...picked].some((one) => given.has(one)) && {
      picked: new Set([...picked].map((one) => given.get(one) ?? one)),
    }),
  };
}
