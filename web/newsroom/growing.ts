/**
 * A headline is one line of words that may take several on the page: the field grows with it, and Enter goes on to the next field.
 * Browsers that know `field-sizing` grow it by themselves.
 */
export function grow(field: HTMLTextAreaElement): void {
  if (field.rows !== 1) return;
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    const all = [...field.form?.elements ?? []] as HTMLElement[];
    all.slice(all.indexOf(field) + 1).find(one => one.matches('input:not([type=hidden]), textarea:not([hidden])') && one.offsetParent !== null)?.focus();
  });
  field.addEventListener('input', () => { if (/\n/.test(field.value)) field.value = field.value.replace(/\s*\n\s*/g, ' '); });
  if (CSS.supports('field-sizing', 'content')) return;
  const fit = () => {
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener('input', fit);
  addEventListener('resize', fit);
  fit();
}
