// What runs within a line of pasted HTML: marks from tags and styles, links, spaces.

export interface Marks { strong?: boolean; emphasis?: boolean; strike?: boolean; sub?: boolean; sup?: boolean; code?: boolean; heading?: boolean; href?: string | undefined }

const tags: Record<string, Marks> = {
  b: { strong: true }, strong: { strong: true }, i: { emphasis: true }, em: { emphasis: true }, cite: { emphasis: true }, dfn: { emphasis: true },
  s: { strike: true }, del: { strike: true }, strike: { strike: true }, sub: { sub: true, sup: false }, sup: { sup: true, sub: false },
  code: { code: true }, kbd: { code: true }, samp: { code: true }, tt: { code: true },
};

export const styleOf = (element: Element) => element.getAttribute('style')?.toLowerCase() ?? '';

/** The value of one property, read from the text: a parsed style would have lost Word's own. */
export const property = (element: Element, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`).exec(styleOf(element))?.[1]?.trim() ?? '';

/** The marks within an element: its tag's, then its style's, which win: Google Docs wraps all in a bold that is normal. */
export function marksWithin(element: Element, outer: Marks): Marks {
  const tag = element.localName;
  const marks: Marks = { ...outer, ...tags[tag] };
  const weight = property(element, 'font-weight');
  if (weight) marks.strong = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
  const slant = property(element, 'font-style');
  if (slant) marks.emphasis = slant.startsWith('italic') || slant.startsWith('oblique');
  if (/line-through/.test(property(element, 'text-decoration') + property(element, 'text-decoration-line'))) marks.strike = true;
  const raised = property(element, 'vertical-align');
  if (/^(super|sub)/.test(raised)) [marks.sup, marks.sub] = [raised.startsWith('super'), raised.startsWith('sub')];
  if (tag === 'a') marks.href = address(element.getAttribute('href'));
  return marks;
}

// Word's footnotes and tables of contents link within the file, a mail's attachments into its own store: nothing there for a reader.
function address(href: string | null): string | undefined {
  const text = href?.trim().replace(/[\t\n\r]/g, '').replace(/ /g, '%20') ?? '';
  return /^(https?:\/\/[^\s/?#:\\]|mailto:\S)/i.test(text) && !/[\u0000-\u0020\u007f]/.test(text) ? text : undefined;
}

/** Spaces that hold a number or a French sign together stay unbreakable; the filler that Word and browsers make of them does not. */
export const spaces = (text: string) => text
  .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
  .replace(/\u00a0+/g, (found, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + found.length] ?? ''];
    return found.length === 1 && (/[:;?!»%€$£]/.test(after) || before === '«' || (/\d/.test(before) && /[\d\p{L}]/u.test(after))) ? found : ' ';
  });

export const escaped = (text: string) => text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter);

/** Text in its marks, in the order of the schema. */
export function marked(text: string, marks: Marks): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  let html = escaped(text);
  if (marks.code) html = `<code>${html}</code>`;
  if (marks.sup) html = `<sup>${html}</sup>`;
  if (marks.sub) html = `<sub>${html}</sub>`;
  if (marks.strike) html = `<s>${html}</s>`;
  if (marks.emphasis) html = `<em>${html}</em>`;
  // A heading is bold by itself.
  if (marks.strong && !marks.heading) html = `<strong>${html}</strong>`;
  return marks.href ? `<a href="${escaped(marks.href)}">${html}</a>` : html;
}
