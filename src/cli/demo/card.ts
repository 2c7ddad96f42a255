import type { AccessibleNode } from './accessible-nodes.ts';
import { poll } from './poll.ts';

/** How long a card and what stands on it may take to come. */
export const CARD_TIMEOUT_MS = 10_000;

/** The page that a card stands on, as far as the card is concerned. */
interface CardPage {
  nodes(): Promise<AccessibleNode[]>;
  click(node: AccessibleNode): Promise<void>;
}

/** The card of a quotation: in a closed shadow root, so it is read and pressed as assistive technology does. */
export class Card {
  readonly #page: CardPage;

  constructor(page: CardPage) {
    this.#page = page;
  }

  async #nodes(): Promise<AccessibleNode[]> {
    const nodes = await this.#page.nodes();
    const dialog = nodes.find(({ role, shadowed }) => role === 'dialog' && shadowed);
    return dialog ? nodes.filter(({ within }) => within.includes(dialog.id)) : [];
  }

  /** Return all that the card says, as one line; `''` where it is closed. */
  async text(): Promise<string> {
    const nodes = await this.#nodes();
    return nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
  }

  /** Wait for a button of the card. Throws where there is none of that name. */
  async button(name: string): Promise<AccessibleNode> {
    const button = await poll(
      async () =>
        (await this.#nodes()).find((node) => node.role === 'button' && node.name === name) ?? null,
      CARD_TIMEOUT_MS,
    );
    if (!button) throw new Error(`the card has no button “${name}”: ${await this.text()}`);
    return button;
  }

  /** Press a button of the card with the mouse. Throws where there is none of that name. */
  async press(name: string): Promise<void> {
    await this.#page.click(await this.button(name));
  }

  /** Put the cursor into the note: the last of several presses of "Save" may have taken it away. */
  async focusNote(): Promise<void> {
    const field = await poll(
      async () => (await this.#nodes()).find(({ role }) => role === 'textbox') ?? null,
      CARD_TIMEOUT_MS,
    );
    if (!field) throw new Error(`the card has no note: ${await this.text()}`);
    await this.#page.click(field);
  }

  /** Press "Save" and wait until the card says that it is saved. A press too soon after the card opened is refused. */
  async save(): Promise<void> {
    const saved = await poll(async () => {
      if ((await this.#nodes()).some(({ name }) => name === 'Saved')) return true;
      const button = (await this.#nodes()).find(({ name }) => name === 'Save');
      if (button) await this.#page.click(button);
      return null;
    }, CARD_TIMEOUT_MS);
    if (!saved) throw new Error(`the card did not save: ${await this.text()}`);
  }
}
