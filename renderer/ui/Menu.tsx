import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from './Kbd.tsx';
import styles from './Menu.module.css';

interface MenuProps {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** A menu under its button. It does not lock the window: that would write a <style>, which our policy forbids. */
export function Menu({ trigger, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} collisionPadding={12}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  readonly children: ReactNode;
  readonly onChoose: () => void;
  readonly icon?: LucideIcon;
  readonly keys?: readonly string[];
  readonly disabled?: boolean;
}

export function MenuItem({ children, onChoose, icon: Icon, keys = [], disabled = false }: MenuItemProps) {
  return (
    <DropdownMenu.Item className={styles.item} onSelect={onChoose} disabled={disabled}>
      <span className={styles.mark}>{Icon && <Icon size={14} aria-hidden />}</span>
      <span className={styles.words}>{children}</span>
      <Keys caps={keys} />
    </DropdownMenu.Item>
  );
}

interface MenuChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of several, the chosen one ticked. */
export function MenuChoices<T extends string>({ label, value, choices, onChoose }: MenuChoicesProps<T>) {
  const choose = (chosen: string) => {
    const choice = choices.find(([one]) => one === chosen);
    if (choice) onChoose(choice[0]);
  };
  return (
    <>
      <DropdownMenu.Label className={styles.label}>{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={value} onValueChange={choose} aria-label={label}>
        {choices.map(([one, name]) => (
          <DropdownMenu.RadioItem key={one} className={styles.item} value={one}>
            <span className={styles.mark}>
              <DropdownMenu.ItemIndicator>
                <Check size={14} aria-hidden />
              </DropdownMenu.ItemIndicator>
            </span>
            <span className={styles.words}>{name}</span>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

interface MenuCheckProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off; the menu stays, so that several can be set. */
export function MenuCheck({ children, checked, onChange }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={(now) => onChange(now)}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.mark}>
        <DropdownMenu.ItemIndicator>
          <Check size={14} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className={styles.words}>{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuLine() {
  return <DropdownMenu.Separator className={styles.line} />;
}
