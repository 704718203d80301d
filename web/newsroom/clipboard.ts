import { DOMSerializer, Fragment, Slice, type NodeType, type Schema } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { guessEmbed, linkProblem } from './addresses.ts';
import { embedOf, insert } from './blocks.ts';
import { choosePictures } from './choose-picture.ts';
import { linkSelection } from './mark-commands.ts';
import { cleanPasted, isOwnCopy, plainParagraphs } from './paste.ts';

/** Says of a copy that it is ours, so that pasting it keeps what only our schema knows. */
class OwnSerializer extends DOMSerializer {
  override serializeFragment(...given: Parameters<DOMSerializer['serializeFragment']>): ReturnType<DOMSerializer['serializeFragment']> {
    const made = super.serializeFragment(...given);
    // Inner fragments come through here with the element they go into as target.
    if (!given[2] && made instanceof DocumentFragment) made.firstElementChild?.setAttribute('data-standfirst', '');
    return made;
  }
}

export function clipboardProps(schema: Schema): EditorProps {
  const plain = DOMSerializer.fromSchema(schema);
  return {
    clipboardSerializer: new OwnSerializer(plain.nodes, plain.marks),
    transformPastedHTML: html => isOwnCopy(html) ? html : cleanPasted(html),
    clipboardTextParser: (text, _context, _isPlain, view) => textSlice(view.state.schema, text),
    handlePaste(view, event) {
      const data = event.clipboardData;
      const files = [...data?.files ?? []].filter(file => file.type.startsWith('image/'));
      // A screenshot; a text with pictures in it brings both, and is a text.
      if (files.length > 0 && !data?.getData('text/html')) return takeFiles(view, files);
      return takeAddress(view, data?.getData('text/plain').trim() ?? '');
    },
    handleDrop(view, event) {
      const files = [...event.dataTransfer?.files ?? []].filter(file => file.type.startsWith('image/'));
      return files.length > 0 && takeFiles(view, files);
    },
  };
}

function takeFiles(view: EditorView, files: File[]): true {
  choosePictures(view, files.length > 1, pictures => pictures.forEach(picture => insert(view, picture)), files);
  return true;
}

/** An address alone: on selected words it links them, on an empty line one of a known player or post becomes an embed. */
function takeAddress(view: EditorView, text: string): boolean {
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(text) || linkProblem(text) !== null) return false;
  const { empty, $from, $to } = view.state.selection;
  if (!empty && $from.sameParent($to)) {
    linkSelection(view, text);
    return true;
  }
  const isEmptyLine = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (isEmptyLine && guessEmbed(text).known) {
    insert(view, embedOf(view.state.schema, text));
    return true;
  }
  const { link } = view.state.schema.marks;
  if (link) view.dispatch(view.state.tr.replaceSelectionWith(view.state.schema.text(text, [link.create({ href: text })]), false).scrollIntoView());
  return true;
}

function textSlice(schema: Schema, text: string): Slice {
  const [paragraph, hardBreak] = [schema.nodes.paragraph as NodeType, schema.nodes.hardBreak as NodeType];
  const made = plainParagraphs(text).map(lines => paragraph.create(null, lines.flatMap((line, i) => i === 0 ? [schema.text(line)] : [hardBreak.create(), schema.text(line)])));
  return made.length === 0 ? Slice.empty : new Slice(Fragment.from(made), 1, 1);
}
