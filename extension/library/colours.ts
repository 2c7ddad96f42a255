import type { AnnotationColour } from '../../src/core/model/annotation.ts';
import { t, type MessageKey } from '../platform/localise.ts';

const KEYS: Readonly<Record<AnnotationColour, MessageKey>> = {
  none: 'libraryColourNone',
  yellow: 'libraryColourYellow',
  green: 'libraryColourGreen',
  blue: 'libraryColourBlue',
  pink: 'libraryColourPink',
  violet: 'libraryColourViolet',
};

/** Name a colour in words, as the interface always shows it beside the swatch. */
export function colourLabel(colour: AnnotationColour): string {
  return t(KEYS[colour]);
}
