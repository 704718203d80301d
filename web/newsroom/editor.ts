import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { BlockMenu } from './block-menu.ts';
import './choose-dialog.ts';
import { clipboardProps } from './clipboard.ts';
import { Counter, minutes } from './counting.ts';
import { Findings, findings } from './findings.ts';
import { Here } from './here.ts';
import { el, newId, oncePerFrame } from './html.ts';
import { Keys } from './keys.ts';
import { Limits } from './limits.ts';
import { panel } from './panel.ts';
import { nodesAndMarks, schema } from './schema.ts';
import { read, serverForm, type NodeJson } from './server-form.ts';
import { isOn, list } from './shortcuts.ts';
import { story } from './story.ts';
import { toolbar } from './toolbar.ts';
import { Views } from './views.ts';
import { bringWords, words } from './words.ts';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|pa-arab|ps|sd|ug|ur|yi)(-|$)/i;

function mount(textarea: HTMLTextAreaElement): void {
  const form = textarea.form;
  const language = form?.dataset.language ?? document.documentElement.lang ?? 'en';
  let content: NodeJson;
  try {
    content = textarea.value.trim() === '' ? { type: 'doc', content: [] } : JSON.parse(textarea.value) as NodeJson;
    content = read(content, schema).toJSON() as NodeJson;
  } catch (error) {
    // Never an empty editor over a text that it cannot read: what is in the field is sent back as it came.
    textarea.readOnly = true;
    textarea.insertAdjacentElement('beforebegin', el('p', { class: 'bar wrong', role: 'alert' }, `${words.cannotOpen} ${String(error)}`));
    return;
  }

  const id = newId('text');
  const surface = el('div', { class: 'surface' });
  const details = el('section', { class: 'panel', 'aria-label': words.keyWords.panel ?? '', hidden: true });
  const place = el('div', { class: 'editor' }, surface, details);
  textarea.insertAdjacentElement('beforebegin', place);
  textarea.hidden = true;

  let isWhole = true;
  const editor: Editor = new Editor({
    element: surface,
    injectCSS: false,
    enableCoreExtensions: { delete: false, drop: false, paste: false, textDirection: false },
    extensions: [...nodesAndMarks, BlockMenu, Keys({ toolbar: () => bar.focus(), panel: () => side.focus() }), Limits, Findings, Here, Views(form?.dataset.picture)],
    content: content.content?.length ? content : { type: 'doc', content: [{ type: 'paragraph' }] },
    editorProps: {
      attributes: {
        id, class: 'text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.text, lang: language, spellcheck: 'true',
        dir: form?.dataset.dir ?? (rightToLeft.test(language) ? 'rtl' : 'ltr'),
      },
      ...clipboardProps(schema),
    },
    onUpdate: ({ transaction }) => { if (isWhole && transaction.docChanged) { page?.changed(); count(); } if (transaction.docChanged) desk?.changed(); },
    onTransaction: () => refresh(),
  });

  const { view } = editor;
  const bar = toolbar(view, id);
  const side = panel(view, details);
  place.prepend(bar.dom);
  const refresh = oncePerFrame(() => { bar.refresh(); side.refresh(); });

  /** Puts another text in, changing only what differs, so that the cursor stays where it can. */
  function replace(body: unknown): void {
    const next: Node = read(body as NodeJson, view.state.schema);
    const { doc } = view.state;
    const start = doc.content.findDiffStart(next.content);
    const ends = start === null ? null : doc.content.findDiffEnd(next.content);
    if (start === null || !ends) return;
    const overlap = start - Math.min(ends.a, ends.b);
    const [a, b] = overlap > 0 ? [ends.a + overlap, ends.b + overlap] : [ends.a, ends.b];
    isWhole = false;
    view.dispatch(view.state.tr.replace(start, a, next.slice(start, b)));
    isWhole = true;
    count();
  }

  const page = form?.dataset.autosave
    ? story(form, { json: () => serverForm(view.state.doc), replace, lock: isLocked => { editor.setEditable(!isLocked, false); place.classList.toggle('is-locked', isLocked); } })
    : null;

  const margin = document.querySelector<HTMLElement>('[data-findings-list]');
  const desk = form?.dataset.findings && margin ? findings(view, form, margin, () => serverForm(view.state.doc)) : null;

  const counter = new Counter(language);
  let counting: ReturnType<typeof setTimeout> | undefined;
  function count(): void {
    clearTimeout(counting);
    counting = setTimeout(() => {
      const { words: counted, characters } = counter.of(view.state.doc);
      const reading = minutes({ words: counted, characters }, language);
      const line = `${new Intl.NumberFormat(document.documentElement.lang || 'en').format(counted)} ${counted === 1 ? words.word : words.wordsMany} · ${reading} ${words.minute}`;
      document.querySelectorAll('[data-words]').forEach(one => { if (one.textContent !== line) one.textContent = line; });
      textarea.dispatchEvent(new CustomEvent('standfirst:words', { bubbles: true, detail: { words: counted, minutes: reading } }));
    }, 300);
  }
  count();
  refresh();

  // A note is about the words that are marked when somebody begins to write it.
  document.querySelectorAll<HTMLFormElement>('form[data-note]').forEach(note => {
    note.addEventListener('focusin', event => {
      const passage = note.querySelector<HTMLInputElement>('[name=passage]');
      const { from, to } = view.state.selection;
      if (passage && event.target !== passage && passage.value === (passage.dataset.marked ?? '')) {
        passage.value = passage.dataset.marked = from === to ? '' : view.state.doc.textBetween(from, to, ' ').slice(0, 500);
      }
    });
  });

  // Both ways a form can be read: by the browser as it sends, and by another script beforehand.
  const write = () => { textarea.value = JSON.stringify(serverForm(view.state.doc)); };
  form?.addEventListener('submit', write);
  form?.addEventListener('formdata', event => event.formData.set(textarea.name, JSON.stringify(serverForm(view.state.doc))));

  list({ id: 'save', keys: 'Mod-s', words: words.keyWords.save ?? '' });
  document.addEventListener('keydown', event => {
    if (form && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's' && isOn('save')) {
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>('button[data-save]'));
    }
  });
  Object.assign(textarea, { standfirst: { json: () => serverForm(view.state.doc), replace, focus: () => view.focus(), view } });
  textarea.dispatchEvent(new CustomEvent('standfirst:ready', { bubbles: true }));
}

bringWords(document);
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]').forEach(mount);
