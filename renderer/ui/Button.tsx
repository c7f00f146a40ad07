import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly size?: 'small' | 'normal';
}

export function Button({ look = 'plain', type = 'button', size = 'normal', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNames(styles.button, styles[look], styles[size])} />;
}
