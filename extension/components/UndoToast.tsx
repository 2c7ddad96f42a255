import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/localise.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './UndoToast.module.css';

/** Long enough to read a line and reach the button (WCAG 2.2.1 asks for no less than can be lengthened: holding it stops the clock). */
const SHOWN_MS = 10_000;

type UndoToastProps = {
  /** What has been done: "Deleted one quotation". */
  message: string;
  /** `null` where it cannot be taken back. */
  onUndo: (() => void) | null;
  /** Called when it has been shown long enough, or is closed. */
  onClose: () => void;
  /** Test seam. */
  shownMs?: number;
};

/** A line at the bottom that offers to take back what has just been done. It waits while pointed at or focused. */
export function UndoToast({
  message,
  onUndo,
  onClose,
  shownMs = SHOWN_MS,
}: UndoToastProps): JSX.Element {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [held, message, onClose, shownMs]);
  return (
    <div
      class={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p role="status">{message}</p>
      {onUndo && (
        <Button
          look="link"
          onClick={() => {
            onUndo();
            onClose();
          }}
        >
          {t('undo')}
        </Button>
      )}
      <IconButton icon="close" label={t('close')} onClick={onClose} />
    </div>
  );
}
