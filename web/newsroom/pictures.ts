// The pictures desk: files by drag, button or paste, and the focal point by a click. Without it the same is done by its forms.
import './choose-dialog.ts';
import { bring, filesOf, type OnDesk } from './bringing.ts';
import { el } from './html.ts';
import { bringWords, words } from './words.ts';

function mountBringing(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const list = form.querySelector('[data-arrivals]');
  if (!input || !list) return;
  const take = (files: File[]) => { if (files.length > 0) void bring(files, list, show); };
  const takeChosen = () => {
    take([...input.files ?? []]);
    input.value = '';
  };
  input.addEventListener('change', takeChosen);
  form.addEventListener('submit', event => {
    event.preventDefault();
    // With script a choice is on its way as soon as it is made: the button opens it.
    if (input.files?.length) takeChosen(); else input.click();
  });
  const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', event => { if (withFiles(event)) { event.preventDefault(); form.classList.add('is-target'); } });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) form.classList.remove('is-target'); });
  document.addEventListener('drop', event => {
    form.classList.remove('is-target');
    if (!withFiles(event) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    take(filesOf(event.dataTransfer));
  });
  document.addEventListener('paste', event => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0 || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    take(files);
  });
}

/** A new one stands first on the contact sheet, as it does when the page is loaded again. */
function show({ id, thumb, label, credit, problems }: OnDesk): void {
  const sheet = document.querySelector('.contact-sheet'), address = `/newsroom/pictures/${id}`;
  sheet?.querySelector(`a[href="${address}"]`)?.closest('li')?.remove();
  sheet?.prepend(el('li', { 'data-item': true },
    el('a', { href: address }, thumb ? el('img', { src: thumb, alt: '' }) : el('span', { class: 'missing-picture' }, words.pictures.elsewhere), label),
    el('p', { class: 'hint' }, credit), ...problems.map(problem => el('p', { class: 'missing' }, problem))));
}

function mountFocus(box: HTMLElement): void {
  const [x, y] = ['focalx', 'focaly'].map(name => document.querySelector<HTMLInputElement>(`input[name=${name}]`));
  const image = box.querySelector('img'), mark = box.querySelector('circle');
  if (!x || !y || !image || !mark) return;
  const share = (input: HTMLInputElement) => Math.min(100, Math.max(0, Number(input.value) || 0)) / 100;
  const show = () => {
    mark.setAttribute('cx', `${share(x) * 100}%`);
    mark.setAttribute('cy', `${share(y) * 100}%`);
    document.querySelectorAll<HTMLImageElement>('img[data-crop]').forEach(crop => {
      const src = crop.src.replace(/-\d\.(\w+)$/, `-${placeOf(crop, share(x), share(y))}.$1`);
      if (src !== crop.src) crop.src = src;
    });
  };
  const put = (event: MouseEvent) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    x.value = String(Math.round((event.clientX - left) / width * 100));
    y.value = String(Math.round((event.clientY - top) / height * 100));
    x.dispatchEvent(new Event('input', { bubbles: true }));
  };
  box.classList.add('is-live');
  box.addEventListener('click', put);
  for (const input of [x, y]) input.addEventListener('input', show);
  document.querySelectorAll<HTMLElement>('[data-focal-hint]').forEach(hint => { hint.hidden = false; });
}

/** As the server reckons it (Ladder.Place): which of nine crops has the focal point nearest to its middle. */
function placeOf(crop: HTMLImageElement, x: number, y: number): number {
  const [across = 1, down = 1] = (crop.dataset.crop ?? '').split('x').map(Number);
  const width = Number(crop.dataset.width), height = Number(crop.dataset.height);
  const isWide = width * down > height * across;
  const [whole, part, focal] = isWide ? [width, Math.floor(height * across / down), x] : [height, Math.floor(width * down / across), y];
  return whole <= part ? 4 : Math.round(Math.min(1, Math.max(0, (focal * whole - part / 2) / (whole - part))) * 8);
}

bringWords(document);
document.querySelectorAll<HTMLFormElement>('form[data-bring]').forEach(mountBringing);
document.querySelectorAll<HTMLElement>('[data-focal]').forEach(mountFocus);
