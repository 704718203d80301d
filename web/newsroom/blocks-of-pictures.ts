import { Node } from '@tiptap/core';
import { attribute, attributes } from './attributes.ts';
import { sourceProblem } from './addresses.ts';
import { isOfThisPaper } from './imported.ts';
import { words } from './words.ts';

export const Picture = Node.create({
  name: 'picture', group: 'block', content: 'inline*', defining: true, isolating: true, draggable: true,
  addAttributes: attributes(
    attribute('picture', { number: true }), attribute('src', { allows: value => sourceProblem(value) === null }),
    attribute('alt'), attribute('credit'), attribute('width', { number: true }), attribute('height', { number: true })),
  // A picture needs its number or an address; what has neither falls back to its caption's words.
  parseHTML: () => [{
    tag: 'figure.picture', priority: 60, contentElement: 'figcaption',
    getAttrs: element => {
      const src = element.getAttribute('data-src');
      return /^[1-9]\d{0,14}$/.test(element.getAttribute('data-picture') ?? '') || (src !== null && sourceProblem(src) === null) ? null : false;
    },
  }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { ...HTMLAttributes, class: 'picture' }, ['figcaption', 0]],
});

export const Gallery = Node.create({
  // The server wants a picture in it; with a "+" ProseMirror would make one of nothing. An empty gallery is a paragraph in toServer.
  name: 'gallery', group: 'block', content: 'picture*', defining: true, isolating: true,
  parseHTML: () => [{ tag: 'div.gallery', priority: 60 }],
  renderHTML: () => ['div', { class: 'gallery' }, 0],
});

const kinds = ['video', 'audio', 'post', 'map', 'document', 'other'];

export const Embed = Node.create({
  name: 'embed', group: 'block', atom: true, draggable: true,
  addAttributes: attributes(
    attribute('url', { required: true }), attribute('provider'), attribute('title'),
    attribute('kind', { usual: 'other', allows: value => kinds.includes(value) })),
  parseHTML: () => [{ tag: 'div.embed', priority: 60, getAttrs: element => sourceProblem(element.getAttribute('data-url') ?? '') === null && null }],
  // A card of words: a player would bring another's script and cookies into the newsroom.
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'embed' },
    ['span', { class: 'provider' }, `${words.kinds[node.attrs.kind as string] ?? ''} · ${(node.attrs.provider as string | null) ?? words.thisSite}`],
    ['span', { class: 'title' }, (node.attrs.title as string | null) ?? (node.attrs.url as string)]],
});

export const ImportedHtml = Node.create({
  name: 'importedHtml', group: 'block', atom: true,
  addAttributes: attributes(attribute('html', { required: true }), attribute('why')),
  // The server prints it as it stands, so a foreign page must not be able to smuggle it in by a paste that looks like our own.
  parseHTML: () => [{ tag: 'div.imported', priority: 60, getAttrs: element => isOfThisPaper(element.getAttribute('data-html') ?? '') && null }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'imported' },
    ['span', { class: 'provider' }, `${words.importedHtml}${node.attrs.why ? `: ${node.attrs.why as string}` : ''}`],
    ['span', { class: 'title' }, plain(node.attrs.html as string)]],
});

// Its words by removing tags: reading it as HTML would load its pictures.
function plain(html: string): string {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ').trim();
  return text.length > 200 ? text.slice(0, 200) + '…' : text || html.slice(0, 200);
}
