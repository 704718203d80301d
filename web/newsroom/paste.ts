// Foreign HTML as the few tags that the schema knows: from Word, Google Docs, LibreOffice, mail programs and web pages.
import { linkProblem } from './addresses.ts';
import { isMarker, markerOf, nested, wordLevel, type WordItem } from './paste-lists.ts';
import { embed, picture } from './paste-media.ts';
import { escaped, marked, marksWithin, property, spaces, styleOf, type Marks } from './paste-words.ts';

const dropped = new Set(['script', 'style', 'meta', 'link', 'title', 'head', 'xml', 'template', 'noscript', 'object', 'applet', 'svg', 'math', 'canvas', 'button',
  'input', 'select', 'textarea', 'nav', 'dialog', 'map', 'frameset', 'datalist', 'progress', 'meter', 'rp', 'rt']);
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'table', 'hr', 'figure', 'figcaption',
  'article', 'section', 'main', 'header', 'footer', 'aside', 'address', 'form', 'fieldset', 'legend', 'details', 'summary', 'center', 'body', 'iframe', 'video', 'audio', 'img', 'picture', 'hgroup', 'menu']);
// The server takes 64 levels; what is nested deeper than anyone meant is laid flat.
const deepest = 24;

/** Whether it was copied in an editor of this paper: such a copy keeps its nodes and is not cleaned. */
export const isOwnCopy = (html: string) => /\sdata-standfirst=/.test(html) && /\sdata-pm-slice=/.test(html);

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Clean HTML of pasted HTML. `parse` is the browser's parser, which neither runs nor loads anything. */
export function cleanPasted(html: string, parse: (html: string) => Document = parsed): string {
  // A browser's clipboard marks what was selected within the page that it was in.
  const selected = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1];
  const body = parse(selected !== undefined && !/^\s*<(td|th|tr|li)\b/i.test(selected) ? `<!doctype html><html><body>${selected}</body></html>` : html).body;
  // A space that was written as an entity may be a text node of its own, and its neighbours decide whether it stays.
  body.normalize();
  return within(body, {}, 0);
}

/** The blocks within an element. Loose text between them becomes paragraphs. */
function within(parent: Element, marks: Marks, depth: number, line: 'p' | 'none' = 'p'): string {
  let html = '', loose = '';
  let items: WordItem[] = [];
  const finishItems = () => { html += nested(items); items = []; };
  const finish = () => {
    const lines = paragraphs(loose);
    if (lines.length > 0) finishItems();
    html += line === 'p' ? lines.map(one => `<p>${one}</p>`).join('') : lines.join('<br>');
    loose = '';
  };
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) {
      loose += marked(spaces(child.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' '), marks);
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (isDropped(element)) continue;
      const level = wordLevel(element);
      if (level > 0 && !isMarker(element)) {
        finish();
        items.push({ level, ...markerOf(element), html: within(element, marks, depth + 1) });
      } else if (hasBlocks(element)) {
        finish();
        const made = block(element, marks, depth);
        if (made !== '') finishItems();
        html += made;
      } else {
        loose += words(element, marks);
      }
    }
  }
  finish();
  finishItems();
  return html;
}

function isDropped(element: Element): boolean {
  return dropped.has(element.localName) || isMarker(element) || property(element, 'display') === 'none' || property(element, 'mso-hide') === 'all'
    || /mso-element:\s*(comment|footnote-separator|header|footer)/.test(styleOf(element)) || /^mso(Del|com)/i.test(element.className)
    || element.hasAttribute('hidden');
}

const hasBlocks = (element: Element): boolean => blocks.has(element.localName) || [...element.children].some(hasBlocks);

function words(element: Element, outer: Marks): string {
  if (element.localName === 'br') return '\n';
  const marks = marksWithin(element, outer);
  let html = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) html += marked(spaces(child.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' '), marks);
    else if (child.nodeType === 1 && !isDropped(child as Element)) html += words(child as Element, marks);
  }
  return element.localName === 'q' ? `“${html}”` : html;
}

/** Two breaks are the end of a paragraph, as mail programs write them; breaks at an end are none. */
function paragraphs(loose: string): string[] {
  return loose.split(/(?: *\n){2,} */).map(one => one.trim().replace(/ *\n */g, '<br>')).filter(one => one.replace(/<[^>]*>|[\s\u00a0\u200b]/g, '') !== '');
}

function block(element: Element, outer: Marks, depth: number): string {
  const marks = marksWithin(element, outer);
  const inside = (line: 'p' | 'none' = 'p', its: Marks = marks) => within(element, its, depth + 1, line);
  const filled = (before: string, content: string, after: string) => content === '' ? '' : before + content + after;
  if (depth > deepest) return inside();
  switch (element.localName) {
    case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6':
      // One that holds more than words (a card of a web page) is a container.
      return [...element.children].some(hasBlocks) ? inside() : filled(`<${element.localName}>`, inside('none', { ...marks, heading: true }), `</${element.localName}>`);
    case 'p':
      if (/MsoTitle/i.test(element.className)) return filled('<h2>', inside('none', { ...marks, heading: true }), '</h2>');
      if (/Mso(Intense)?Quote/i.test(element.className)) return filled('<blockquote>', inside(), '</blockquote>');
      return inside();
    case 'ul': case 'ol': case 'menu':
      return list(element, marks, depth);
    case 'blockquote': {
      const cite = element.getAttribute('cite') ?? '';
      return filled(linkProblem(cite) === null ? `<blockquote data-cite="${escaped(cite)}">` : '<blockquote>', inside(), '</blockquote>');
    }
    case 'pre':
      return paragraphs(element.textContent.split('\n').map(one => marked(spaces(one).replace(/[ \t]+/g, ' '), { code: true })).join('\n')).map(one => `<p>${one}</p>`).join('');
    case 'hr':
      return '<hr>';
    case 'dt':
      return inside('p', { ...marks, strong: true });
    case 'table':
      return table(element, marks, depth);
    case 'figure': {
      const image = element.querySelector('img');
      const caption = element.querySelector('figcaption');
      return image && !element.querySelector('table, blockquote, iframe') ? picture(image, caption ? within(caption, {}, depth + 1, 'none') : '') : inside();
    }
    case 'img':
      return picture(element, '');
    case 'iframe': case 'video': case 'audio':
      return embed(element);
    default:
      return inside();
  }
}

function list(element: Element, marks: Marks, depth: number): string {
  const items: string[] = [];
  for (const child of element.children) {
    if (isDropped(child)) continue;
    const content = child.localName === 'li' ? within(child, marksWithin(child, marks), depth + 1) : block(child, marks, depth + 1);
    // Google Docs and LibreOffice write an inner list beside its item instead of within it.
    if (child.localName !== 'li' && items.length > 0) items[items.length - 1] += content;
    else if (content !== '') items.push(content);
  }
  const start = Number(element.getAttribute('start') ?? 1);
  const tag = element.localName === 'ol' ? 'ol' : 'ul';
  return items.length === 0 ? '' : `<${tag}${tag === 'ol' && Number.isInteger(start) && start !== 1 ? ` start="${start}"` : ''}>${items.map(item => `<li>${item}</li>`).join('')}</${tag}>`;
}

function table(element: Element, marks: Marks, depth: number): string {
  const rows = [...element.querySelectorAll('tr')].filter(row => row.closest('table') === element);
  const cells = rows.map(row => [...row.children].filter(cell => cell.localName === 'td' || cell.localName === 'th'));
  // One cell, or one column with tables or headings within, is a page's layout and no table.
  const all = cells.flat();
  if (all.length <= 1 || all.some(cell => cell.querySelector('table'))) return all.map(cell => within(cell, marks, depth + 1)).join('');
  const caption = [...element.children].find(child => child.localName === 'caption')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  const made = cells.filter(row => row.length > 0).map(row => `<tr>${row.map(cell => {
    const spans = ['colspan', 'rowspan'].map(name => [name, Number(cell.getAttribute(name) ?? 1)] as const).filter(([, count]) => count > 1 && count <= 1000);
    const its = marksWithin(cell, marks);
    const content = within(cell, cell.localName === 'th' ? { ...its, heading: true } : its, depth + 1);
    return `<${cell.localName}${spans.map(([name, count]) => ` ${name}="${count}"`).join('')}>${content || '<p></p>'}</${cell.localName}>`;
  }).join('')}</tr>`);
  return `<table${caption ? ` data-caption="${escaped(caption)}"` : ''}><tbody>${made.join('')}</tbody></table>`;
}

/** Plain text: an empty line ends a paragraph, a single break stays one. */
export const plainParagraphs = (text: string): string[][] => text.replace(/\r\n?/g, '\n').split(/\n[ \t\u00a0]*\n\s*/)
  .map(one => one.split('\n').map(line => spaces(line).replace(/[ \t]+/g, ' ').trim()).filter(line => line !== '')).filter(lines => lines.length > 0);
