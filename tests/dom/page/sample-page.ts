/** Phrases that the fake background takes for quotations, one a level. */
export const PHRASES = [
  'the harbour will close to boats that carry the winter grain',
  'nobody … may moor here after dark',
  'twelve lamps along the quay shall burn all night',
] as const;

const FILLER =
  'The council of Port Ellery met on Monday to settle what has divided the town since the storms of last winter, and nobody left early.';

/** The paragraphs of an article of an invented outlet, with the three phrases in it. */
export const ARTICLE = `
  <article>
    <h1>Quarrel about the harbour</h1>
    <p>${FILLER}</p>
    <p>“${PHRASES[0]}”, the warden said to those who had come to hear him.</p>
    <p>${FILLER}</p>
    <p>In his words, “nobody … <em>may moor</em> here after dark”, whatever the tide.</p>
    <p>${FILLER}</p>
    <p>“${PHRASES[2]}”, he added. ${FILLER}</p>
  </article>`;

/** Put an article into the body and return its element. */
export function renderArticle(html: string = ARTICLE): HTMLElement {
  const main = document.createElement('main');
  main.style.cssText = 'font: 18px/1.6 Georgia, serif; width: 560px; margin: 40px';
  main.innerHTML = html; // Fixtures of the tests.
  document.body.replaceChildren(main);
  return main;
}
