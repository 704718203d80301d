import type { NodeJson } from './server-form.ts';

/** A place where two texts differ: blocks of one and of the other, either of which may be none. */
export interface Difference { mine: NodeJson[]; theirs: NodeJson[] }

/** Where two lists of blocks differ, in order: the longest common row of equal blocks stays out. */
export function differences(mine: NodeJson[], theirs: NodeJson[]): Difference[] {
  const [a, b] = [mine, theirs].map(blocks => blocks.map(block => JSON.stringify(block))) as [string[], string[]];
  let start = 0, end = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  // Two texts that have nothing in common, both of book length: one difference, rather than a table of millions.
  if (rows * columns > 4_000_000) return [{ mine: mine.slice(start, a.length - end), theirs: theirs.slice(start, b.length - end) }];
  const common = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) (common[i] as Uint16Array)[j] = a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: Difference[] = [];
  let open: Difference | null = null;
  for (let i = 0, j = 0; i < rows || j < columns;) {
    if (i < rows && j < columns && a[start + i] === b[start + j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (!open) found.push(open = { mine: [], theirs: [] });
    if (j >= columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) open.mine.push(mine[start + i++] as NodeJson);
    else open.theirs.push(theirs[start + j++] as NodeJson);
  }
  return found;
}

/** The words of blocks, a line each, with what an atom is instead. */
export function linesOf(blocks: NodeJson[]): string[] {
  const words = (node: NodeJson): string => node.type === 'hardBreak' ? '\n' : node.text ?? (node.content ?? []).map(words).join(node.content?.some(one => one.text === undefined && one.type !== 'hardBreak') ? '\n' : '');
  return blocks.map(block => words(block) || [block.type, ...Object.values(block.attrs ?? {})].join(' '));
}
