import { getSchema } from '@tiptap/core';
import * as text from './blocks-of-text.ts';
import * as pictures from './blocks-of-pictures.ts';
import * as tables from './tables.ts';
import * as marks from './marks.ts';

/** All nodes and marks of Body/Schema.cs. The order of the marks is that of MarkType: ProseMirror sorts a run's marks by it. */
export const nodesAndMarks = [
  text.Doc, text.Text, text.Paragraph, text.Heading, text.BulletList, text.OrderedList, text.ListItem, text.BlockQuote, text.PullQuote,
  pictures.Picture, pictures.Gallery, tables.Table, tables.TableRow, tables.TableCell, tables.TableHeader, tables.TableEditing,
  pictures.Embed, text.FactBox, text.Rule, pictures.ImportedHtml, text.HardBreak,
  marks.Quotation, marks.Language, marks.Link, marks.DateMark, marks.Strong, marks.Emphasis, marks.Strike, marks.Sub, marks.Sup, marks.Code,
];

export const schema = getSchema(nodesAndMarks);

export { fromServer, serverForm, toServer } from './server-form.ts';
