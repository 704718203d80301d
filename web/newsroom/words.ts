/** The newsroom's words in the scripts. A page in another language brings its own in <script type="application/json" id="newsroom-words">. */
export const words = {
  text: 'Text', thisSite: 'this site', importedHtml: 'Imported HTML, kept as it was',
  kinds: { video: 'Video', audio: 'Sound', post: 'Post', map: 'Map', document: 'Document', other: 'Page' } as Record<string, string>,
  blocks: {
    paragraph: 'Paragraph', heading2: 'Heading', heading3: 'Smaller heading', heading4: 'Smallest heading', bulletList: 'List', orderedList: 'Numbered list',
    blockquote: 'Quotation', pullQuote: 'Pull quote', factBox: 'Fact box', table: 'Table', picture: 'Picture', gallery: 'Gallery', embed: 'Embed', rule: 'Rule',
    heading: 'Heading', listItem: 'List item', tableCell: 'Cell', tableHeader: 'Head cell', importedHtml: 'Imported HTML',
  } as Record<string, string>,
  marks: {
    strong: 'Bold', emphasis: 'Italic', link: 'Link', quotation: 'Words of', strike: 'Struck', sub: 'Subscript', sup: 'Superscript', code: 'Code', date: 'Date', language: 'Language',
  } as Record<string, string>,
  toolbar: 'Formatting', undo: 'Undo', redo: 'Redo', insert: 'Insert', more: 'More', block: 'Kind', keys: 'Keys', inline: 'Line break',
  find: 'Type to find', nothingFound: 'Nothing is called so',
  fields: {
    speaker: 'Speaker', source: 'Source', cite: 'Address of the source', title: 'Title', caption: 'Caption', alt: 'Alt text (what it shows)', credit: 'Credit', picture: 'Number of the picture',
    src: 'Address', url: 'Address', provider: 'From', kind: 'Kind', anchor: 'Anchor', start: 'First number', href: 'Address', lang: 'Language (such as fr or ar-SY)', dir: 'Direction',
    date: 'Day', why: 'Why it is here', width: 'Width', height: 'Height',
  } as Record<string, string>,
  directions: { '': 'As the language', ltr: 'Left to right', rtl: 'Right to left' } as Record<string, string>,
  remove: 'Remove', up: 'Move up', down: 'Move down', unmark: 'Take off', choosePicture: 'Choose…', addPicture: 'Add a picture', leaveBlock: 'Write below',
  table: { rowBefore: 'Row above', rowAfter: 'Row below', columnBefore: 'Column before', columnAfter: 'Column after', deleteRow: 'Delete row', deleteColumn: 'Delete column', header: 'Head or plain', merge: 'Join cells', split: 'Part cell' },
  captionHere: 'Caption', pictureAt: 'Picture at', pictureNumber: 'Picture', noPictureUpload: 'Put the picture on the Pictures desk first, then choose it here.',
  ok: 'Set', cancel: 'Cancel', close: 'Close', theAddress: 'The address', wrongDay: 'A day, such as 2026-01-31', wrongLanguage: 'A language, such as en or ar-SY', wrongNumber: 'A number', wrongAnchor: 'One word without a space',
  cannotOpen: 'This text cannot be edited here; it is kept as it is.', unset: 'Off',
  saved: 'Saved', saving: 'Saving…', writing: 'Not saved yet', minute: 'min', word: 'word', wordsMany: 'words',
  offline: 'Offline: what you write is kept in this browser and sent when the line is back.',
  trouble: 'The server does not save at the moment. What you write is kept in this browser and sent as soon as it does.',
  signedOut: 'You were signed out. Your text is safe in this browser.', signIn: 'Sign in', tryAgain: 'Try again',
  gone: 'This story was killed. Your text is kept in this browser.', refused: 'The server did not take the text:',
  unkept: 'This browser keeps nothing; leave the page only after the text is saved.',
  clash: 'saved this story while you wrote. Both texts are kept; choose.', choose: 'Choose…', mine: 'Mine', theirs: 'Theirs', both: 'Both', useChosen: 'Save what is chosen', emptyHere: '(nothing)',
  leftOver: 'Text that was never sent:', restore: 'Restore', compare: 'Compare', discard: 'Discard', discarded: 'Discarded.', inBrowser: 'In this browser', onServer: 'On the server',
  otherTab: 'This story is open in another tab of this browser. Write in one of them.', isWriting: 'is writing this story. You can read it and take it over.', takeOver: 'Take over',
  takenBy: 'took this story over. What you wrote is saved.', newer: 'A newer text is on the server.', reload: 'Show it', reading: 'reading', editing: 'writing', since: 'since',
  here: 'Here too:', unnamedRevision: 'Name of this revision',
  findings: {
    show: 'Show', notes: 'Notes too', severities: { error: 'Error', warning: 'Warning', note: 'Note' } as Record<string, string>,
    stet: 'Let it stand', stetTitle: 'It is right as it is', whole: 'All of this check here', wholeCheck: 'All of it', reason: 'Why it is right in this story', noReason: 'Please say why.', stands: 'What stands as it is', takeBack: 'Take back',
    notKept: 'The server did not take it; it stands as it was.',
    none: 'Nothing to remark.', one: { error: 'error', warning: 'warning', note: 'note' } as Record<string, string>, many: { error: 'errors', warning: 'warnings', note: 'notes' } as Record<string, string>,
  },
  said: {
    none: 'Nobody is quoted.', open: 'to confirm', confirmed: 'confirmed', confirm: 'Confirm', change: 'Change…', name: 'Who…', who: 'Who said it', confirmAll: 'Confirm the {0} that the text attributes',
    hint: 'The full name. Empty: it is nobody’s.', sourceHint: 'Who carries it: CBS, a statement, a book.',
    told: { 'carried': 'carried on from before', 'none': 'the text names nobody' } as Record<string, string>,
  },
  pictures: {
    choose: 'Choose a picture', chooseSeveral: 'Choose pictures', words: 'Words', bring: 'Or bring new ones', found: 'Pictures', none: 'No picture is like that.', more: 'More', use: 'Use',
    elsewhere: 'Kept elsewhere', isHere: 'is on the desk.', wasHere: 'was on the desk already.', pasted: 'pasted.png', refused: 'The server did not take it.',
    lineGone: 'The server cannot be reached at the moment. Try again.',
  },
  names: 'Names', shortcuts: 'Keys', switchOff: 'on', goAnywhere: 'Go anywhere', commands: 'Commands', noMatch: 'Nothing found', keysHint: 'A key that is in your way can be switched off.',
  keyWords: {
    help: 'This list', palette: 'Go anywhere or do anything', create: 'New story', main: 'The page’s main action', place: 'Move what has the focus up or down', next: 'Next in the list', previous: 'Previous in the list', open: 'Open it',
    go: 'Go to', save: 'Save a named revision', strong: 'Bold', emphasis: 'Italic', link: 'Link', quotation: 'Words of somebody', undo: 'Undo', redo: 'Redo', paragraph: 'Paragraph',
    heading2: 'Heading', heading3: 'Smaller heading', heading4: 'Smallest heading', orderedList: 'Numbered list', bulletList: 'List', blockquote: 'Quotation', slash: 'Insert, at the beginning of a line or after a space',
    nextSaid: 'Next quotation to confirm', confirmSaid: 'Confirm who said the words at the cursor', stet: 'Let the finding at the cursor stand',
    nextFinding: 'Next finding of the copy desk', previousFinding: 'Previous finding', mend: 'Mend the finding at the cursor',
    toolbar: 'To the toolbar', panel: 'To the details of the block', moveUp: 'Move the block up', moveDown: 'Move the block down', back: 'Back to the text', breakLine: 'New line in the paragraph',
  } as Record<string, string>,
};

type Tree = { [key: string]: string | Tree };

export function bringWords(page: ParentNode): void {
  const brought = page.querySelector('script#newsroom-words')?.textContent;
  if (brought) merge(words, JSON.parse(brought) as Tree);
}

function merge(into: Tree, from: Tree): void {
  for (const [key, value] of Object.entries(from)) {
    const own = into[key];
    if (typeof value === 'string') { if (typeof own === 'string' || own === undefined) into[key] = value; }
    else if (typeof own === 'object') merge(own, value);
  }
}
