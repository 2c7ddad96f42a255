import { browser } from 'wxt/browser';
import {
  openPhrases,
  type PhraseFrequencies,
} from '../../../src/core/matching/phrases/phrase-frequencies.ts';
import type { Loaded } from '../../components/loaded.ts';
import { usePromise } from '../../components/use-promise.ts';

async function loadPhrases(): Promise<PhraseFrequencies> {
  const response = await fetch(browser.runtime.getURL('/phrases.bin'));
  return openPhrases(await response.arrayBuffer());
}

/** Return how common words are, which relating statements needs. */
export function usePhrases(): Loaded<PhraseFrequencies> {
  return usePromise(loadPhrases);
}
