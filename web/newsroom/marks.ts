import { Mark } from '@tiptap/core';
import { attribute, attributes, isDay, isLanguage } from './attributes.ts';
import { linkProblem } from './addresses.ts';

export const Quotation = Mark.create({
  name: 'quotation',
  addAttributes: attributes(attribute('speaker'), attribute('source')),
  parseHTML: () => [{ tag: 'span.quotation' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'quotation' }, 0],
});

// Only our own: Word puts the language of its spelling checker on every run.
export const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({
    lang: { isRequired: true, parseHTML: element => element.getAttribute('lang'), renderHTML: given => ({ lang: given.lang as string }) },
    dir: { default: null, parseHTML: element => element.getAttribute('dir'), renderHTML: given => given.dir ? { dir: given.dir as string } : {} },
  }),
  parseHTML: () => [{
    tag: 'span.language',
    getAttrs: element => isLanguage(element.getAttribute('lang') ?? '') && ['ltr', 'rtl', null].includes(element.getAttribute('dir')) && null,
  }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'language' }, 0],
});

export const Link = Mark.create({
  name: 'link', inclusive: false,
  addAttributes: () => ({
    href: { isRequired: true, parseHTML: element => element.getAttribute('href'), renderHTML: given => ({ href: given.href as string }) },
    title: { default: null, parseHTML: element => element.getAttribute('title') || null, renderHTML: given => given.title ? { title: given.title as string } : {} },
  }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: element => linkProblem(element.getAttribute('href') ?? '') === null && null }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

export const DateMark = Mark.create({
  name: 'date', inclusive: false,
  addAttributes: () => ({
    date: { isRequired: true, parseHTML: element => element.getAttribute('datetime'), renderHTML: given => ({ datetime: given.date as string }) },
  }),
  parseHTML: () => [{ tag: 'time[datetime]', getAttrs: element => isDay(element.getAttribute('datetime') ?? '') && null }],
  renderHTML: ({ HTMLAttributes }) => ['time', HTMLAttributes, 0],
});

const plain = (name: string, ...tags: [string, ...string[]]) => Mark.create({
  name,
  parseHTML: () => tags.map(tag => ({ tag })),
  renderHTML: () => [tags[0], 0],
});

export const Strong = plain('strong', 'strong', 'b');
export const Emphasis = plain('emphasis', 'em', 'i');
export const Strike = plain('strike', 's', 'del', 'strike');
export const Sub = plain('sub', 'sub');
export const Sup = plain('sup', 'sup');
export const Code = plain('code', 'code');
