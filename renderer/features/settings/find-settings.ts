import { sectionIds, sections, type SectionId, type SettingId } from './sections.data.ts';

interface SettingFacts {
  readonly title: string;
  readonly words: string;
}

/** What a search finds: whole sections are never hidden when nothing is searched. */
export interface Found {
  readonly sections: readonly SectionId[];
  readonly has: (setting: SettingId) => boolean;
}

const everything: Found = { sections: sectionIds, has: () => true };

/** The settings in which every word occurs, by their title, their words, or the title of their section. */
export function findSettings(search: string): Found {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return everything;
  const found = new Set<SettingId>();
  const within: SectionId[] = [];
  for (const section of sectionIds) {
    const { title, settings } = sections[section];
    const hits = (Object.entries(settings) as [SettingId, SettingFacts][]).filter(([, facts]) => {
      const text = `${title} ${facts.title} ${facts.words}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    if (hits.length > 0) within.push(section);
    for (const [setting] of hits) found.add(setting);
  }
  return { sections: within, has: (setting) => found.has(setting) };
}

export function titleOf(setting: SettingId): string {
  for (const section of sectionIds) {
    const facts = (sections[section].settings as Readonly<Record<string, SettingFacts>>)[setting];
    if (facts) return facts.title;
  }
  return setting;
}
