import { browser } from 'wxt/browser';
import type catalogue from '../../assets/_locales/en/messages.json';

/** Name of a message of the catalogue. */
export type MessageKey = keyof typeof catalogue;

/** Name of a message that counts: the catalogue has it as `key_one`, `key_other` (and others where a language needs them). */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

function translate(key: string, substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** Return a message in the reader's language; `$1`… stand for the substitutions, at most nine. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return translate(key, substitutions);
}

/** Return the language of the catalogue in use, a BCP 47 tag: for `lang`, dates and plurals. */
export function catalogueLanguage(): string {
  return t('catalogueLanguage') || 'en';
}

/** Return a message in the form that its count needs; `$1` is the count, in the reader's digits. */
export function tPlural(
  key: PluralKey,
  count: number,
  ...substitutions: readonly (string | number)[]
): string {
  const language = catalogueLanguage();
  const values = [new Intl.NumberFormat(language).format(count), ...substitutions];
  const form = new Intl.PluralRules(language).select(count);
  return translate(`${key}_${form}`, values) || translate(`${key}_other`, values);
}
