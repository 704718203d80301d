// An archive that it writes itself, brought in as somebody would who leaves WordPress.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { command, say, work } from './measure.mjs'

const words = 'the harbour council said on Tuesday that its ferry would leave late again because of a wall that nobody had asked for while readers wrote to say so'.split(' ')

/** Items a second, and the most memory it had. */
export async function importing(items) {
  const file = join(work, 'archive.xml')
  const bytes = await write(file, items)
  say(`Importing ${items} items, ${Math.round(bytes / 1048576)} MiB …`)
  const done = await command('import', 'wordpress', file, '--data', join(work, 'imported'))
  return {
    'archive, items': items, 'archive, MiB': Math.round(bytes / 1048576),
    'items a second (goal: 2,000)': Math.round(items / (done.ms / 1000)), 'memory at most, MiB resident (goal: 300 for 1 GiB)': Math.round(done.peak),
  }
}

async function write(file, items) {
  const out = createWriteStream(file)
  const put = async text => { if (!out.write(text)) await once(out, 'drain') }
  await put(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Archive</title><link>https://archive.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://archive.example</wp:base_site_url><wp:base_blog_url>https://archive.example</wp:base_blog_url>
${Array.from({ length: 8 }, (_, i) => `<wp:author><wp:author_id>${i + 1}</wp:author_id><wp:author_login>writer${i}</wp:author_login><wp:author_email>w${i}@archive.example</wp:author_email><wp:author_display_name>Writer ${i}</wp:author_display_name></wp:author>`).join('\n')}
${Array.from({ length: 6 }, (_, i) => `<wp:category><wp:term_id>${i + 1}</wp:term_id><wp:category_nicename>desk-${i}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Desk ${i}</wp:cat_name></wp:category>`).join('\n')}
`)
  for (let n = 0; n < items; n++) {
    const at = new Date(Date.UTC(2010, 0, 1) + n * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    const paragraph = p => Array.from({ length: 90 }, (_, i) => words[(n * 7 + p * 13 + i * (1 + (n + p) % 5)) % words.length]).join(' ')
    await put(`<item><title>Story ${n} of the ${words[n % words.length]}</title><link>https://archive.example/${n}/story-${n}/</link><dc:creator><![CDATA[writer${n % 8}]]></dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>${[0, 1, 2, 3, 4, 5, 6].map(paragraph).join('.</p><!-- /wp:paragraph -->\n<!-- wp:paragraph --><p>')}.</p><!-- /wp:paragraph -->]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${n + 1}</wp:post_id><wp:post_date><![CDATA[${at}]]></wp:post_date><wp:post_date_gmt><![CDATA[${at}]]></wp:post_date_gmt>
<wp:comment_status><![CDATA[open]]></wp:comment_status><wp:post_name><![CDATA[story-${n}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_parent>0</wp:post_parent><wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="desk-${n % 6}"><![CDATA[Desk ${n % 6}]]></category></item>
`)
  }
  out.end('</channel></rss>\n')
  await once(out, 'finish')
  return out.bytesWritten
}
