import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import { knowImported } from './imported.ts';

export interface MarkJson { type: string; attrs?: Record<string, unknown> }
export interface NodeJson { type: string; attrs?: Record<string, unknown>; content?: NodeJson[]; marks?: MarkJson[]; text?: string }

// Values that the server leaves out, since they are what is meant without them.
const usual: Record<string, unknown> = { start: 1, colspan: 1, rowspan: 1, kind: 'other' };

const markOrder = ['quotation', 'language', 'link', 'date', 'strong', 'emphasis', 'strike', 'sub', 'sup', 'code'];

/** As the server writes it: absent values absent, the usual ones too, nothing that UTF-8 cannot hold. */
export function toServer(node: NodeJson): NodeJson {
  if (node.type === 'gallery' && !node.content?.length) return { type: 'paragraph' };
  const made: NodeJson = { type: node.type };
  const attrs = given(node.attrs);
  if (attrs) made.attrs = attrs;
  if (node.content?.length || node.type === 'doc') made.content = (node.content ?? []).map(toServer);
  if (node.marks?.length) {
    made.marks = node.marks.map(mark => {
      const its = given(mark.attrs);
      return its ? { type: mark.type, attrs: its } : { type: mark.type };
    });
  }
  if (node.text !== undefined) made.text = wellFormed(node.text);
  return made;
}

function given(attrs: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  let made: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(attrs ?? {})) {
    if (value === null || value === undefined || value === '' || usual[name] === value) continue;
    (made ??= {})[name] = typeof value === 'string' ? wellFormed(value) : value;
  }
  return made;
}

// Half an emoji, as an interrupted input method leaves it: JSON could carry it, the server's UTF-8 cannot.
const wellFormed = (text: string) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** As ProseMirror wants it: marks in the order of the schema. */
export function fromServer(node: NodeJson): NodeJson {
  const made: NodeJson = { ...node };
  if (node.type === 'importedHtml' && typeof node.attrs?.html === 'string') knowImported(node.attrs.html);
  if (node.attrs === null) delete made.attrs;
  if (node.content) made.content = node.content.map(fromServer);
  if (node.marks) made.marks = [...node.marks].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
  return made;
}

/** Reads and checks a document; throws where it does not fit, since TipTap itself would show an empty text instead. */
export function read(json: NodeJson, schema: Schema): ProseMirrorNode {
  const doc = schema.nodeFromJSON(fromServer(json));
  doc.check();
  return doc;
}

const forms = new WeakMap<ProseMirrorNode, NodeJson>();

/**
 * The document for the server. Blocks that did not change since the last time are taken from then: a save in a long story must not be
 * felt under the fingers. The text that has nothing but an empty paragraph is the empty one.
 */
export function serverForm(doc: ProseMirrorNode): NodeJson {
  const content: NodeJson[] = [];
  doc.forEach(block => {
    let form = forms.get(block);
    if (!form) forms.set(block, form = toServer(block.toJSON() as NodeJson));
    content.push(form);
  });
  const only = content.length === 1 ? content[0] : undefined;
  return { type: 'doc', content: only?.type === 'paragraph' && !only.content ? [] : content };
}
