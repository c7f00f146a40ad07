import { Inbox, Mail, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { BandShape, bandColour, bandWord, type Band } from '../../ui/BandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chip, FactChip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterField } from '../../ui/FilterField.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { HealthDot } from '../../ui/HealthDot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Gallery.module.css';
import { Line } from './Line.tsx';
import { Openers } from './Openers.tsx';

const bands: readonly Band[] = ['breached', 'now', 'slipping', 'planned', 'quiet'];
const tones = ['plain', 'outline', 'good', 'breached', 'now', 'slipping', 'planned'] as const;
const inks = ['ink', 'soft', 'faint', 'accent', 'breached', 'now', 'slipping', 'planned'] as const;
const themes = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Every component in each of its states, to be looked at together. Nothing here is real. */
export function Gallery() {
  return (
    <main className={styles.page} id="gallery">
      <h1 className={styles.title}>Components</h1>
      <h2 className={styles.sub}>Each in each of its states</h2>
      <div className={styles.cards}>
        <Looks />
        <Buttons />
        <Marks />
        <Choices />
        <Fields />
        <Openers />
        <States />
      </div>
    </main>
  );
}

function Looks() {
  return (
    <Card title="Inks and type">
      {inks.map((ink) => (
        <p key={ink} style={{ color: `var(--${ink})` }}>
          {ink}: a reason in words, 2026-11-23, 1,234 of 5,678
        </p>
      ))}
      <p className={styles.big}>A case title of twenty-one pixels</p>
    </Card>
  );
}

function Buttons() {
  return (
    <Card title="Buttons">
      <Line name="looks">
        <Button look="primary">Primary</Button>
        <Button>Plain</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Discard</Button>
      </Line>
      <Line name="disabled">
        <Button look="primary" disabled>
          Primary
        </Button>
        <Button disabled>Plain</Button>
      </Line>
      <Line name="small">
        <Button size="small">
          <RefreshCw size={12} aria-hidden /> Sync now
        </Button>
        <Button size="small" look="quiet">
          Fix <Keys caps={['⌘.']} />
        </Button>
      </Line>
      <Line name="signs">
        <IconButton icon={Mail} label="Write a mail" keys={['T']} />
        <IconButton icon={Inbox} label="Pressed" pressed />
        <IconButton icon={Inbox} label="Disabled" disabled />
      </Line>
      <Line name="keys">
        <Keys caps={['G', 'D']} />
        <Keys caps={['Ctrl+K']} />
      </Line>
    </Card>
  );
}

function Marks() {
  return (
    <Card title="Marks" aside="7 of 9 met">
      <Line name="bands">
        {bands.map((band) => (
          <span key={band} className={styles.band}>
            <BandShape band={band} /> <span className={bandColour(band)}>{bandWord(band)}</span>
          </span>
        ))}
      </Line>
      <Line name="chips">
        {tones.map((tone) => (
          <Chip key={tone} tone={tone}>
            {tone}
          </Chip>
        ))}
      </Line>
      <Line name="facts">
        <FactChip name="Plan" value="Premium" />
        <FactChip name="Seats" value="62" />
        <FactChip name="Vertragsbezeichnung" value="Unternehmenslizenzverlängerungsangebot" />
      </Line>
      <Line name="meter">
        <Meter label="Required 10" met={7} of={9} />
        <Meter label="Required 10" met={0} of={6} />
        <Meter label="Required 10" met={12} of={12} />
      </Line>
      <Line name="health">
        {(['good', 'warning', 'error', 'none'] as const).map((health) => (
          <HealthDot key={health} health={health} label="Next Steps" />
        ))}
      </Line>
    </Card>
  );
}

function Choices() {
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system');
  const [tab, setTab] = useState<'rules' | 'changes'>('rules');
  const [on, setOn] = useState(true);
  return (
    <Card title="Choices">
      <Line name="segmented">
        <Segmented label="Theme" value={theme} choices={themes} onChange={setTheme} />
      </Line>
      <Line name="tabs">
        <Tabs
          label="Handbook"
          value={tab}
          tabs={[
            ['rules', 'Rules'],
            ['changes', 'Changes'],
          ]}
          onChange={setTab}
        >
          The page of {tab}.
        </Tabs>
      </Line>
      <Line name="switch">
        <Switch label="Tell me before a limit breaks" hint="At most once an hour" checked={on} onChange={setOn} />
        <Switch label="Not to be had" checked={false} disabled onChange={() => undefined} />
      </Line>
      <Line name="checkbox">
        <Checkbox label="Only mine" defaultChecked onCheck={() => undefined} />
        <Checkbox label="Closed too" onCheck={() => undefined} />
      </Line>
    </Card>
  );
}

function Fields() {
  const [zone, setZone] = useState('Europe/Berlin');
  const [sought, setSought] = useState('');
  return (
    <Card title="Fields">
      <div className={styles.fields}>
        <TextField label="Initials" hint="Two or three letters" defaultValue="KK" onText={() => undefined} />
        <TextField
          label="My Domain"
          error="An address starts with https://."
          defaultValue="my company"
          onText={() => undefined}
        />
        <FilterField
          label="Search what stands below"
          placeholder="Search by name or domain"
          value={sought}
          keys={['/']}
          controls="gallery"
          field={null}
          onText={setSought}
          onGo={() => undefined}
          onLeave={() => undefined}
        />
        <Select
          label="Time zone"
          value={zone}
          choices={[
            ['Europe/Berlin', 'Berlin'],
            ['America/New_York', 'New York'],
          ]}
          onChoose={setZone}
        />
      </div>
    </Card>
  );
}

function States() {
  return (
    <Card title="States">
      <ProgressBar label="Fetching your open cases" done={1200} of={3400} share={0.35} />
      <FailureNote
        message="Salesforce lacks fields that the app needs."
        wayOut="Ask your administrator for them."
        names={['Case.Next_Steps__c']}
      />
      <EmptyState icon={Inbox} title="Nothing is owed right now" action={<Button look="primary">Sync now</Button>}>
        A case shows up here when somebody is waiting.
      </EmptyState>
    </Card>
  );
}
