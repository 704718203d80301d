// Word copies its lists as paragraphs with the bullet typed in, and says in a style of its own which list and level each belongs to.
import { property } from './paste-words.ts';

export interface WordItem { level: number; ordered: boolean; start: number; html: string }

/** The level of a paragraph that is an item of Word's, or 0. */
export function wordLevel(element: Element): number {
  const list = property(element, 'mso-list');
  return Number(/\blevel(\d)/.exec(list)?.[1] ?? (/^l\d+/.test(list) ? 1 : 0));
}

export const isMarker = (element: Element) => property(element, 'mso-list') === 'ignore';

/** What stands before an item's words: "1.", "a)", "iv." number it, anything else is a bullet. */
export function markerOf(element: Element): { ordered: boolean; start: number } {
  const marker = [...element.querySelectorAll('span')].find(isMarker)?.textContent?.replace(/[\s\u00a0]/g, '') ?? '';
  const number = /^\(?(\d{1,6})[.):-]?\)?$/.exec(marker)?.[1];
  return { ordered: number !== undefined || /^\(?([a-z]|[ivxlc]+)[.)]$/i.test(marker), start: number === undefined ? 1 : Number(number) };
}

/** Items in a row as lists within lists. A level that was skipped is none: a list begins where its first item is. */
export function nested(items: WordItem[]): string {
  let html = '';
  for (let i = 0; i < items.length;) {
    const first = items[i] as WordItem;
    const tag = first.ordered ? 'ol' : 'ul';
    html += tag === 'ol' && first.start !== 1 ? `<ol start="${first.start}">` : `<${tag}>`;
    while (i < items.length) {
      const item = items[i] as WordItem;
      if (item.level < first.level || (item.level === first.level && item.ordered !== first.ordered)) break;
      const within: WordItem[] = [];
      for (i++; i < items.length && (items[i] as WordItem).level > first.level; i++) within.push(items[i] as WordItem);
      html += `<li>${item.html}${nested(within)}</li>`;
    }
    html += `</${tag}>`;
  }
  return html;
}
