// The way from a place that the server names to a place in the text.
import type { Node } from '@tiptap/pm/model';

/** `path` names the node of the text, and is empty for what is in a field or in the whole; offsets are UTF-16 units of its words. */
export interface Place { path: string; start: number; length: number; excerpt: string }

/** Where "content[3].content[0]" is: the node and the position before it; null where there is none. */
export function nodeAt(doc: Node, path: string): { node: Node; at: number } | null {
  let node = doc, at = -1;
  for (const [, index] of path.matchAll(/content\[(\d+)\]/g)) {
    const child = Number(index);
    if (child >= node.childCount) return null;
    let inside = at + 1;
    for (let i = 0; i < child; i++) inside += node.child(i).nodeSize;
    [node, at] = [node.child(child), inside];
  }
  return at < 0 ? null : { node, at };
}

/** From where to where such a place is in the text; null for what is elsewhere, or where the words are not the ones that were read. */
export function rangeOf(doc: Node, { path, start, length, excerpt }: Place): { from: number; to: number } | null {
  if (path === '' || path.includes('.attrs.')) return null;
  const found = nodeAt(doc, path);
  if (!found?.node.inlineContent || start + length > found.node.content.size) return null;
  const from = found.at + 1 + start;
  return length > 0 && doc.textBetween(from, from + length, '\n', '\n') === excerpt ? { from, to: from + length } : null;
}
