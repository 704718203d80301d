import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { el } from './html.ts';
import { words } from './words.ts';

/**
 * A picture in the text: the paper's own shown, by the page's `data-picture` pattern with {id} in it; another site's as its address,
 * since the newsroom loads nothing from elsewhere.
 */
const pictureView = (pattern: string | undefined): NodeViewConstructor => node => {
  const shown = el('div', { class: 'shown', contenteditable: 'false' });
  const contentDOM = el('figcaption');
  const dom = el('figure', { class: 'picture' }, shown, contentDOM);
  let drawn = '';
  const draw = ({ attrs }: Node) => {
    const now = JSON.stringify(attrs);
    if (now === drawn) return;
    drawn = now;
    const image = attrs.picture && pattern ? el('img', { src: pattern.replace('{id}', String(attrs.picture)), alt: attrs.alt ?? '', width: attrs.width, height: attrs.height, draggable: 'false' }) : null;
    shown.replaceChildren(image ?? el('span', { class: 'missing-picture' }, attrs.picture ? `${words.pictureNumber} ${attrs.picture as number}` : `${words.pictureAt} ${attrs.src as string}`));
    dom.dataset.credit = String(attrs.credit ?? '');
    dom.dataset.alt = String(attrs.alt ?? '');
    contentDOM.dataset.empty = words.captionHere;
  };
  draw(node);
  return {
    dom, contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      draw(next);
      contentDOM.classList.toggle('is-empty', next.content.size === 0);
      return true;
    },
    ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: () => false,
  };
};

// A plugin's, since TipTap puts its own list of views in the place of the editor's.
export const Views = (pattern: string | undefined) => Extension.create({ name: 'views', addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: { picture: pictureView(pattern) } } })] });
