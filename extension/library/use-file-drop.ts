import { useEffect, useRef, useState } from 'preact/hooks';

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Hand over a file dropped anywhere on the page, and tell whether one hangs over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onDragOver = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      event.preventDefault(); // else the browser opens the file in place of the library
      setOver(true);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false); // it left the window
    };
    addEventListener('dragover', onDragOver, { signal });
    addEventListener('drop', onDrop, { signal });
    addEventListener('dragleave', onDragLeave, { signal });
    return () => controller.abort();
  }, []);
  return over;
}
