import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Marks the block with the cursor, which the sheet always lays out. Paragraphs that are out of sight are not (a long text is quick by that),
 * and a new one is out of sight until the next frame: Chromium puts a letter that comes before then in, and leaves the cursor before it,
 * so that a fast hand or a busy machine had the first letter of a paragraph at its end.
 */
export const Here = Extension.create({
  name: 'here',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) => $head.depth === 0 ? null
        : DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'is-here' })]),
    },
  })],
});
