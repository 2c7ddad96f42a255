import { catalogueLanguage } from '../platform/localise.ts';

/** Name a language (BCP 47 tag) in the reader's own: "English"; the tag itself where it names none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([catalogueLanguage()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // RangeError: a tag that is not well-formed
  }
}
