import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

type ButtonProps = {
  children: ComponentChildren;
  onClick: () => void;
  /** `primary`: the one thing to do here; `plain`: framed; `link`: in the accent, without a frame; `quiet`: stands back. */
  look?: 'primary' | 'plain' | 'link' | 'quiet';
  icon?: IconName;
  disabled?: boolean;
  /** For a button that shows and hides something: whether that is shown. */
  expanded?: boolean;
};

/** A button with words on it. */
export function Button({
  children,
  onClick,
  look = 'plain',
  icon,
  disabled = false,
  expanded,
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${styles.button} ${styles[look]}`}
      onClick={onClick}
      disabled={disabled}
      aria-expanded={expanded}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  icon: IconName;
  onClick: () => void;
};

/** A button with only a picture on it, for actions that stand in every row. */
export function IconButton({ label, icon, onClick }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${styles.button} ${styles.iconOnly}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
