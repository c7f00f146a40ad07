import { useCallback } from 'react';
import { useDeskServices } from './DeskProvider.tsx';
import type { DeskStore } from './desk-store.ts';
import { ruleFacts, type RuleFacts } from './rule-facts.ts';
import { useEdition } from './use-edition.ts';

/** Shows a rule in the Handbook, from wherever it is cited. */
export function openRule(store: DeskStore, id: string): void {
  store.setState({ screen: 'handbook', handbookRule: { id } });
}

type CitedRule = Omit<RuleFacts, 'known'> & { readonly onOpen?: () => void };

/** The rules of the edition in force, by id, as `<RuleMark {...rule('R10-4')} />` takes them. */
export function useRules(): (id: string) => CitedRule {
  const { store } = useDeskServices();
  const edition = useEdition();
  return useCallback(
    (id) => {
      const { known, ...facts } = ruleFacts(id, edition);
      return known ? { ...facts, onOpen: () => openRule(store, id) } : facts;
    },
    [store, edition],
  );
}
