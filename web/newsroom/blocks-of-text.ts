import { Node } from '@tiptap/core';
import { attribute, attributes } from './attributes.ts';
import { linkProblem } from './addresses.ts';

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block*' });

export const Text = Node.create({ name: 'text', group: 'inline' });

// First among the blocks: what ProseMirror must make to fill an empty cell or list item is the first that fits.
export const Paragraph = Node.create({
  name: 'paragraph', group: 'block', content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: 'heading', group: 'block', content: 'inline*', defining: true,
  addAttributes: attributes({ level: { default: 2, rendered: false } }, attribute('anchor', { allows: value => value.length <= 200 && !/\s/.test(value) })),
  // A page's first heading is its headline, so what another page calls h1 is a section here.
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: Math.min(4, Math.max(2, level)) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level as number}`, HTMLAttributes, 0],
});

export const BulletList = Node.create({
  name: 'bulletList', group: 'block', content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

export const OrderedList = Node.create({
  name: 'orderedList', group: 'block', content: 'listItem+',
  addAttributes: attributes({
    start: {
      default: 1,
      parseHTML: element => Math.max(-1e9, Math.min(1e9, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1)),
      renderHTML: given => given.start === 1 ? {} : { start: given.start as number },
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: 'listItem', content: 'block+', defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

export const BlockQuote = Node.create({
  name: 'blockquote', group: 'block', content: 'block+', defining: true,
  addAttributes: attributes(attribute('speaker'), attribute('source'), attribute('cite', { allows: value => linkProblem(value) === null })),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

export const PullQuote = Node.create({
  name: 'pullQuote', group: 'block', content: 'inline*', defining: true,
  addAttributes: attributes(attribute('speaker')),
  parseHTML: () => [{ tag: 'div.pull-quote', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'pull-quote' }, 0],
});

export const FactBox = Node.create({
  name: 'factBox', group: 'block', content: 'block+', defining: true, isolating: true,
  addAttributes: attributes(attribute('title')),
  parseHTML: () => [{ tag: 'div.fact-box', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'fact-box' }, 0],
});

export const Rule = Node.create({
  name: 'rule', group: 'block', atom: true, selectable: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

export const HardBreak = Node.create({
  name: 'hardBreak', group: 'inline', inline: true, selectable: false, linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});
