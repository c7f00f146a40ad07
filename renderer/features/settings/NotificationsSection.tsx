import type { SettingsPatch } from '#shared/settings';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { NoticeLeave } from './NoticeLeave.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';

type Notifications = NonNullable<SettingsPatch['notifications']>;

const leads = ['0', '5', '10', '15', '30', '60'] as const;

/** What the app may say by itself, and when it is to be quiet. */
export function NotificationsSection() {
  const { notifier } = useDeskServices();
  const { facts, failure, change } = useSettings();
  if (!facts) return null;
  const { notifications: now, whenClosed } = facts.settings;
  const set = (notifications: Notifications) => void change({ notifications });
  const lead = leads.find((one) => Number(one) === now.meetingLead) ?? '10';
  return (
    <>
      <SectionFailure failure={failure} />
      <Setting id="what" says="Told by the system, grouped and without sound.">
        <div className={section.stack}>
          <Switch
            label="Tell me"
            hint="Off: nothing is told, whatever is chosen below."
            checked={now.on}
            onChange={(on) => set({ on })}
          />
          {now.on && <NoticeLeave />}
          <Switch
            label="Meetings"
            disabled={!now.on}
            checked={now.meetings}
            onChange={(meetings) => set({ meetings })}
          />
          <div className={section.narrow}>
            <Select
              label="Before a meeting"
              value={lead}
              disabled={!now.on || !now.meetings}
              choices={leads.map((one) => [one, one === '0' ? 'when it starts' : `${one} minutes before`])}
              onChoose={(minutes) => set({ meetingLead: Number(minutes) })}
            />
          </div>
          <Switch
            label="A customer has written"
            disabled={!now.on}
            checked={now.replies}
            onChange={(replies) => set({ replies })}
          />
          <Switch
            label="A first review or a limit is about to pass"
            disabled={!now.on}
            checked={now.deadlines}
            onChange={(deadlines) => set({ deadlines })}
          />
          <Switch label="A next step is due" disabled={!now.on} checked={now.dues} onChange={(dues) => set({ dues })} />
          <Switch
            label="A number on the app’s icon"
            hint="How many cases are breached."
            checked={now.badge}
            onChange={(badge) => set({ badge })}
          />
        </div>
      </Setting>
      <Setting id="quiet" says="What would have been told is told together afterwards.">
        <QuietHours
          key={`${now.quiet?.from ?? ''} ${now.quiet?.to ?? ''}`}
          quiet={now.quiet}
          onChange={(quiet) => set({ quiet })}
        />
        <Switch
          label="Only on working days"
          checked={now.onlyWorkingDays}
          onChange={(onlyWorkingDays) => set({ onlyWorkingDays })}
        />
      </Setting>
      <Setting id="closing" says="What you wrote is safe on this laptop either way.">
        {notifier.setWhenClosed === null ? (
          <p className={section.note}>
            In a browser the app lives in its window: once it is closed there are no reminders and no sync until it is
            opened again. Minimise it to keep both.
          </p>
        ) : (
          <RadioCards
            label="When the window is closed"
            look="lines"
            value={whenClosed}
            cards={[
              { value: 'stop', title: 'Stop', says: 'No reminders and no sync until the app is opened again.' },
              {
                value: 'go-on',
                title: 'Go on',
                says: 'Reminders and sync go on without a window. Starting the app again brings it back; Quit in its menu ends it.',
              },
            ]}
            onChoose={(chosen) => void change({ whenClosed: chosen })}
          />
        )}
      </Setting>
    </>
  );
}
