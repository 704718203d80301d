import { el, newId } from './html.ts';
import { words } from './words.ts';

export interface Asked { name: string; label: string; value?: string; hint?: string; type?: string; options?: Record<string, string>; names?: string[]; check?(value: string): string | null }

/** A dialog that goes away with its answer; focus returns to where it was, as the browser does for its own. */
export function open(title: string, ...content: (Node | string)[]): HTMLDialogElement {
  const id = newId('dialog');
  const dialog = el('dialog', { 'aria-labelledby': id, onclose: () => dialog.remove() }, el('h2', { id }, title), ...content);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks for a few values; null where it was cancelled. What is wrong stands beside its field. */
export function ask(title: string, asked: Asked[], act = words.ok): Promise<Record<string, string> | null> {
  return new Promise(resolve => {
    const fields = asked.map(one => field(one));
    let answer: Record<string, string> | null = null;
    const form = el('form', {
      method: 'dialog', class: 'fields', novalidate: true,
      onsubmit: (event: Event) => {
        const wrong = fields.filter(one => !one.isRight());
        if (wrong[0]) {
          event.preventDefault();
          wrong[0].input.focus();
        } else {
          answer = Object.fromEntries(fields.map(one => [one.name, one.input.value.trim()]));
        }
      },
    }, ...fields.map(one => one.field), el('div', { class: 'actions' },
      el('button', { class: 'main' }, act), el('button', { type: 'button', onclick: () => dialog.close() }, words.cancel)));
    const dialog = open(title, form);
    dialog.addEventListener('close', () => resolve(answer));
    fields[0]?.input.focus();
  });
}

/** A labelled field with room for what is wrong with it. */
export function field({ name, label, value = '', hint, type = 'text', options, names, check }: Asked) {
  const [id, wrongId] = [newId(name), newId('wrong')];
  const wrong = el('span', { class: 'wrong', id: wrongId });
  const described = { id, name, 'aria-describedby': wrongId };
  const input = options
    ? el('select', described, ...Object.entries(options).map(([key, text]) => el('option', { value: key }, text)))
    : el('input', { ...described, type, autocomplete: 'off', ...(names ? { list: `${id}-names` } : {}) });
  input.value = value;
  return {
    name, input,
    field: el('div', { class: 'field' }, el('label', { for: id }, label), input, names && el('datalist', { id: `${id}-names` }, ...names.map(one => el('option', { value: one }))), hint && el('span', { class: 'hint' }, hint), wrong),
    isRight() {
      const problem = check?.(input.value.trim()) ?? null;
      wrong.textContent = problem ?? '';
      if (problem === null) input.removeAttribute('aria-invalid'); else input.setAttribute('aria-invalid', 'true');
      return problem === null;
    },
  };
}
