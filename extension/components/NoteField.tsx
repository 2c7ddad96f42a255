import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../platform/localise.ts';
import styles from './NoteField.module.css';

type NoteFieldProps = {
  /** As it is stored. */
  note: string;
  onNote: (note: string) => void;
};

/** A rest in typing after which the note is stored: half a second loses little and writes seldom. */
const REST_MS = 500;

/** A note that grows with its text and is stored while it is written. */
export function NoteField({ note, onNote }: NoteFieldProps): JSX.Element {
  // `null`: what is shown is what is stored.
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<(() => void) | null>(null);
  pending.current = () => {
    if (draft !== null && draft !== note) onNote(draft);
  };
  useEffect(() => {
    const timer = setTimeout(() => pending.current?.(), REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    if (draft === note) setDraft(null);
  }, [note]);
  // A view that closes stores what was typed last.
  useEffect(() => () => pending.current?.(), []);
  return (
    <textarea
      class={styles.note}
      rows={1}
      dir="auto"
      aria-label={t('panelNote')}
      placeholder={t('panelAddNote')}
      value={draft ?? note}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => pending.current?.()}
    />
  );
}
