import { Extension } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Document.MaxDepth on the server, which counts lists of nodes within each other; a text within its paragraph is none. */
export const deepest = 64;

/** Edits that would nest deeper than the server takes do not happen: Tab in a list stops. A text that lost all has a line to write on. */
export const Limits = Extension.create({
  name: 'limits',
  addProseMirrorPlugins: () => [new Plugin({
    filterTransaction: transaction => !isTooDeep(transaction),
    appendTransaction: (_transactions, _before, { doc, tr, schema }) => {
      if (doc.childCount > 0) return null;
      tr.insert(0, (schema.nodes.paragraph as NodeType).create());
      return tr.setSelection(TextSelection.create(tr.doc, 1));
    },
  })],
});

// Looks at the part that was changed only: typing goes through here. All of it, since a wrap changes its two ends and moves what is within.
function isTooDeep(transaction: Transaction): boolean {
  if (!transaction.docChanged) return false;
  let [start, end] = [transaction.doc.content.size, 0];
  transaction.mapping.maps.forEach((map, index) => map.forEach((_oldStart, _oldEnd, from, to) => {
    const after = transaction.mapping.slice(index + 1);
    start = Math.min(start, after.map(from, -1));
    end = Math.max(end, after.map(to, 1));
  }));
  let tooDeep = false;
  if (start < end) {
    transaction.doc.nodesBetween(start, end, (node, position) => {
      tooDeep ||= node.childCount > 0 && transaction.doc.resolve(position).depth + 2 > deepest;
      return !tooDeep && !node.isTextblock;
    });
  }
  return tooDeep;
}
