import { Extension, Node } from '@tiptap/core';
import { goToNextCell, addRowAfter, tableEditing } from '@tiptap/pm/tables';
import { attribute, attributes, span } from './attributes.ts';

export const Table = Node.create({
  name: 'table', group: 'block', content: 'tableRow+', isolating: true, tableRole: 'table',
  addAttributes: attributes(attribute('caption')),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
} as Parameters<typeof Node.create>[0]);

export const TableRow = Node.create({
  name: 'tableRow', content: '(tableCell | tableHeader)*', tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
} as Parameters<typeof Node.create>[0]);

const cell = (name: string, tag: string, tableRole: string) => Node.create({
  name, content: 'block+', isolating: true, tableRole,
  addAttributes: attributes(span('colspan'), span('rowspan')),
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
} as Parameters<typeof Node.create>[0]);

export const TableCell = cell('tableCell', 'td', 'cell');

export const TableHeader = cell('tableHeader', 'th', 'header_cell');

/** Cells selected by dragging, tables mended after an edit, Tab from cell to cell and a new row after the last. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: extension => {
    const tableRole = (extension.config as { tableRole?: string }).tableRole;
    return tableRole ? { tableRole } : {};
  },
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => {
        const run = (command: typeof addRowAfter) => command(editor.state, editor.view.dispatch);
        return run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1)));
      },
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
    };
  },
});
