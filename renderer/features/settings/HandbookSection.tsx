import { useMemo } from 'react';
import { diffEditions, SILENCE_CHOICES, SILENCES } from '#shared/handbook';
import { editionInForce, editionLine } from '#shared/settings';
import { useEdition } from '../../state/use-edition.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSettings } from '../../state/use-settings.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { EditionMore } from './EditionMore.tsx';
import { OwnEditions } from './OwnEditions.tsx';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import { SilenceCard } from './SilenceCard.tsx';
import section from './section.module.css';
import styles from './HandbookSection.module.css';

/** Which rules hold, and what the team answers where they are silent. */
export function HandbookSection() {
  const { facts, failure, change } = useSettings();
  const edition = useEdition();
  const rule = useRules();
  const cards = useMemo(() => {
    if (!facts) return [];
    const { settings, editions } = facts;
    return editions.map(({ id, name, shortName, own, borrowed, notDefined }) => {
      const other = editionInForce({ ...settings, edition: id }).edition;
      const changes = id === settings.edition ? [] : diffEditions(edition, other);
      return {
        value: id,
        title: shortName,
        says: own ? name : (editionLine(other.id) ?? name),
        more: (
          <EditionMore
            borrowed={borrowed}
            notDefined={notDefined}
            changes={changes}
            current={id === settings.edition}
          />
        ),
      };
    });
  }, [facts, edition]);
  if (!facts) return null;
  const { settings, editionFault } = facts;
  const choices = SILENCE_CHOICES.filter((one) => one.applies(editionInForce({ ...settings, silences: {} }).edition));
  const asked = new Set(choices.map((one) => one.rule));

  return (
    <>
      <SectionFailure failure={failure} />
      <Setting
        id="edition"
        says="The rules by which every case is judged. A change judges all cases anew, and can be changed back."
      >
        {editionFault !== null && (
          <p className={section.problem}>
            The edition that was chosen cannot be read, and {edition.name} holds meanwhile: {editionFault}
          </p>
        )}
        <RadioCards
          label="Edition"
          value={settings.edition}
          cards={cards}
          onChoose={(chosen) => void change({ edition: chosen })}
        />
      </Setting>
      <Setting
        id="silences"
        says="The documents leave these open, or answer them twice. The first answer is the app’s own; choose as your team does."
      >
        {choices.map((one) => (
          <SilenceCard
            key={one.rule}
            choice={one}
            answer={settings.silences[one.rule]}
            mark={<RuleMark {...rule(one.rule)} />}
            onAnswer={(answer) => void change({ silences: { [one.rule]: answer } })}
          />
        ))}
        <details className={styles.rest}>
          <summary>Answered by the app, with no choice to make</summary>
          <dl className={styles.answers}>
            {SILENCES.filter(({ rule: id }) => !asked.has(id)).map(({ rule: id, question, answer, setting }) => (
              <div key={`${id} ${question}`}>
                <dt>{question}</dt>
                <dd>
                  {answer}
                  {setting !== null && <span className={section.soft}> An edition of your own can say otherwise.</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </Setting>
      <OwnEditions />
    </>
  );
}
