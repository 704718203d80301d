import type { Node } from '@tiptap/pm/model';

export interface Count { words: number; characters: number }

const ideograph = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
// Counts as the server does (Body/WordCount.cs), so that the list of stories and the editor never name two numbers for one text.
const word = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])[\p{L}\p{Nd}])(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])[\p{L}\p{Nd}\p{M}'’\-\u2010\u2011\u00ad\u200c\u200d.,])*/gu;
// Thai, Lao, Burmese and Khmer put no space between words and no dictionary is on the server: only the browser can tell them apart.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Words and, among them, Chinese and Japanese characters, of one text. */
export function countText(text: string, language = 'en'): Count {
  if (unspaced.test(text) && 'Segmenter' in Intl) {
    let words = 0;
    for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) words += part.isWordLike ? 1 : 0;
    return { words, characters: 0 };
  }
  let words = 0, characters = 0;
  for (const [found] of text.matchAll(word)) {
    words++;
    if (ideograph.test(found)) characters++;
  }
  return { words, characters };
}

/** Counts a document by blocks. Nodes never change, so each is counted once in its life and a key press costs one paragraph. */
export class Counter {
  private readonly counted = new WeakMap<Node, Count>();

  constructor(private readonly language: string) {}

  of(node: Node): Count {
    const known = this.counted.get(node);
    if (known) return known;
    const count = { words: 0, characters: 0 };
    if (node.isTextblock) {
      Object.assign(count, countText(node.textBetween(0, node.content.size, ' ', ' '), this.language));
    } else {
      node.forEach(child => {
        const its = this.of(child);
        count.words += its.words;
        count.characters += its.characters;
      });
    }
    this.counted.set(node, count);
    return count;
  }
}

// Words a minute, read silently: Trauzettel-Klosinski and Dietz 2012, as on the server.
const speeds: Record<string, number> = { ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188, ja: 193, nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166, zh: 158 };

export function minutes({ words, characters }: Count, language: string): number {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const exact = (words - characters) / (speeds[base] ?? 230) + characters / (base === 'ja' ? 357 : base === 'zh' ? 255 : 300);
  return words === 0 ? 0 : Math.max(1, Math.floor(exact + 0.5));
}
