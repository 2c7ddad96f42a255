import catalogue from '../../../assets/_locales/en/messages.json';

const messages: Readonly<Record<string, { readonly message: string }>> = catalogue;

function getMessage(key: string, substitutions: readonly string[] = []): string {
  const message = messages[key]?.message ?? '';
  return message.replaceAll(
    /\$(\d)/g,
    (_, number: string) => substitutions[Number(number) - 1] ?? '',
  );
}

/** What page scripts use of the browser: the real catalogue of strings, nothing else. Import it before what uses it. */
Object.assign(globalThis, { browser: { runtime: { id: 'test' }, i18n: { getMessage } } });
