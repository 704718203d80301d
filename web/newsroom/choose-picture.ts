import type { Node, NodeType } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { ask } from './dialogs.ts';
import { words } from './words.ts';

export interface ChosenPicture { picture: number; alt?: string; credit?: string; caption?: string; width?: number; height?: number }

/** What a page hears that has pictures to choose from; it calls preventDefault and, some time later, `choose`. */
export interface ChoosePicture { several: boolean; files: File[]; choose(pictures: ChosenPicture[]): void }

/** Asks the page for pictures; where none answers, for their numbers. */
export function choosePictures(view: EditorView, several: boolean, take: (pictures: Node[]) => void, files: File[] = []): void {
  const made = (chosen: ChosenPicture[]) => {
    take(chosen.filter(one => Number.isSafeInteger(one.picture) && one.picture > 0).map(one => nodeOf(view, one)));
  };
  const event = new CustomEvent<ChoosePicture>('standfirst:choose-picture', { bubbles: true, cancelable: true, detail: { several, files, choose: made } });
  if (!view.dom.dispatchEvent(event)) return;
  const numbers = (value: string) => value.split(/[\s,]+/).filter(one => one !== '');
  void ask(several ? words.blocks.gallery ?? '' : words.blocks.picture ?? '', [{
    name: 'picture', label: words.fields.picture ?? '', ...(files.length > 0 ? { hint: words.noPictureUpload } : {}),
    check: value => numbers(value).length > 0 && numbers(value).every(one => /^[1-9]\d{0,14}$/.test(one)) ? null : words.wrongNumber,
  }]).then(given => { if (given) made(numbers(given.picture ?? '').map(picture => ({ picture: Number(picture) }))); });
}

function nodeOf(view: EditorView, { caption, ...attrs }: ChosenPicture): Node {
  const { schema } = view.state;
  return (schema.nodes.picture as NodeType).create(attrs, caption ? schema.text(caption) : null);
}
