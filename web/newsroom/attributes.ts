import type { Attribute } from '@tiptap/core';

export interface Reading {
  /** Without a value there is no such node. */
  required?: boolean;
  number?: boolean;
  usual?: unknown;
  /** Whether a pasted value may stand; what may not is dropped. */
  allows?: (value: string) => boolean;
}

/** An attribute that travels through the clipboard as data-name, and is null where it is absent. */
export function attribute(name: string, { required = false, number = false, usual = null, allows }: Reading = {}): Record<string, Partial<Attribute>> {
  const made: Partial<Attribute> = {
    keepOnSplit: false,
    parseHTML: element => {
      const value = element.getAttribute('data-' + name);
      if (value === null || value === '' || (allows && !allows(value))) return usual;
      return number ? (/^-?\d{1,15}$/.test(value) ? Number(value) : usual) : value;
    },
    renderHTML: attributes => {
      const value: unknown = attributes[name];
      return value === null || value === undefined || value === '' || value === usual ? {} : { ['data-' + name]: String(value) };
    },
  };
  return { [name]: required ? { ...made, isRequired: true } : { ...made, default: usual } };
}

export const attributes = (...all: Record<string, Partial<Attribute>>[]) => () => Object.assign({}, ...all) as Record<string, Partial<Attribute>>;

/** A span of columns or rows, as HTML itself writes it. */
export function span(name: 'colspan' | 'rowspan'): Record<string, Partial<Attribute>> {
  return {
    [name]: {
      default: 1,
      parseHTML: element => Math.min(1000, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1)),
      renderHTML: attributes => attributes[name] === 1 ? {} : { [name]: attributes[name] as number },
    },
  };
}

export const isLanguage = (text: string) => text.length <= 35 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text);

export const isDay = (text: string) => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text + 'T00:00:00Z') : null;
  return day !== null && !Number.isNaN(+day) && day.toISOString().startsWith(text) && !text.startsWith('0000');
};
