import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

type SearchFieldProps = {
  /** What is searched: the accessible name, shown in the empty field. */
  label: string;
  value: string;
  onInput: (value: string) => void;
};

/** A field that narrows the list below it while the reader types; Escape empties it. */
export function SearchField({ label, value, onInput }: SearchFieldProps): JSX.Element {
  return (
    <div class={styles.field} role="search">
      <Icon name="search" />
      <input
        class={styles.input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
