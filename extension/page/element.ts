/** What an element is made of, besides its tag. */
interface Parts {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Make an element. Strings become text nodes, never markup; `null` children are left out. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  { class: className, attributes = {} }: Parts = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Make a button that answers to presses by the reader alone, not to those that a page's script makes up. */
export function makeButton(
  label: string,
  className: string,
  onPress: () => void,
): HTMLButtonElement {
  const button = make('button', { class: className, attributes: { type: 'button' } }, label);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return button;
}
