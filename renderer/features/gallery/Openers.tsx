import { Mail } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu, MenuCheck, MenuChoices, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { Line } from './Line.tsx';

/** What opens something over the page. */
export function Openers() {
  const [open, setOpen] = useState(false);
  const [aside, setAside] = useState(false);
  const [group, setGroup] = useState<'band' | 'account'>('band');
  const [shown, setShown] = useState(true);
  return (
    <Card title="What opens">
      <Line name="menu">
        <Menu trigger={<Button>View</Button>}>
          <MenuItem icon={Mail} keys={['T']} onChoose={() => undefined}>
            Write a mail
          </MenuItem>
          <MenuItem disabled onChoose={() => undefined}>
            Not now
          </MenuItem>
          <MenuLine />
          <MenuChoices
            label="Group by"
            value={group}
            choices={[
              ['band', 'Band'],
              ['account', 'Account'],
            ]}
            onChoose={setGroup}
          />
          <MenuLine />
          <MenuCheck checked={shown} onChange={setShown}>
            Age
          </MenuCheck>
        </Menu>
      </Line>
      <Line name="popover">
        <Popover trigger={<Button>Why?</Button>} label="Why">
          Somebody waits for an answer since yesterday.
        </Popover>
      </Line>
      <Line name="rule">
        <RuleMark
          id="SLA-1"
          says="A new case is reviewed within 24 hours, whatever its priority."
          source="High Velocity Sales and First Orders, “Cases: ageing”"
          notes={['The handbook is silent here. Hours are clock hours.']}
          onOpen={() => undefined}
        />
        <RuleMark id="TIER" says="This edition has no such rule." source={null} />
      </Line>
      <Line name="side sheet">
        <Button onClick={() => setAside(true)}>Look aside</Button>
        {aside && (
          <SideSheet title="Account" onClose={() => setAside(false)}>
            What is under it stays as it was.
          </SideSheet>
        )}
      </Line>
      <Line name="dialog">
        <Button onClick={() => setOpen(true)}>Sign out…</Button>
        {open && (
          <Dialog
            title="Sign out?"
            onClose={() => setOpen(false)}
            footer={
              <>
                <Button onClick={() => setOpen(false)}>Stay</Button>
                <Button look="primary">Sign out</Button>
              </>
            }
          >
            The cases are deleted from this laptop.
          </Dialog>
        )}
      </Line>
    </Card>
  );
}
