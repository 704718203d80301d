// ./screenshots FOLDER: every kind of page, ordinary and empty, wrong and long, of each theme, in English and Arabic, on a telephone and at a
// desk, light and dark; and one page that shows them all side by side. What they show is the gallery of the theme tests.
import { createServer } from 'node:http'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { openChromium } from './chromium.mjs'

const [gallery, out, ...wanted] = process.argv.slice(2)
const kinds = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const server = createServer((request, response) => {
  try {
    const path = join(gallery, new URL(request.url, 'http://x').pathname)
    if (!path.startsWith(gallery) || !statSync(path).isFile()) throw new Error('no file')
    response.setHeader('Content-Type', kinds[extname(path)] ?? 'application/octet-stream').end(readFileSync(path))
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${server.address().port}`
const browser = await openChromium(process.env.CHROMIUM)
const screens = [['phone', 390], ['desk', 1280]]
const shots = {}
let made = 0
try {
  const page = await browser.newPage()
  for (const theme of readdirSync(gallery).filter(name => { try { return readdirSync(join(gallery, name)).includes('en') } catch { return false } })) {
    for (const language of ['en', 'ar']) {
      mkdirSync(join(out, theme, language), { recursive: true })
      for (const file of readdirSync(join(gallery, theme, language)).filter(name => name.endsWith('.html'))) {
        const name = file.slice(0, -5)
        if (wanted.length > 0 && !wanted.some(one => `${theme}/${language}/${name}`.includes(one))) continue
        for (const [screen, width] of screens) {
          await page.setViewport({ width, height: 900, isMobile: screen === 'phone' })
          await page.goto(`${address}/${theme}/${language}/${file}`, { waitUntil: 'networkidle0' })
          for (const scheme of ['light', 'dark']) {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
            const shot = `${theme}/${language}/${name}-${screen}-${scheme}.webp`
            await page.screenshot({ path: join(out, shot), fullPage: true, type: 'webp', quality: 70 })
            ;(shots[`${theme} · ${language} · ${name}`] ??= []).push(shot)
            made++
          }
        }
      }
    }
  }
} finally {
  await browser.close()
  server.close()
}
writeFileSync(join(out, 'index.html'), `<!DOCTYPE html><meta charset="utf-8"><title>Every kind of page</title>
<style>body{font:16px/1.4 system-ui;margin:2rem}div{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{border:1px solid #999}</style>
${Object.entries(shots).map(([name, files]) => `<h2>${name}</h2><div>${files.map(file => `<a href="${file}"><img src="${file}" alt="${file}" width="${file.includes('-phone-') ? 195 : 420}" loading="lazy"></a>`).join('')}</div>`).join('\n')}
`)
console.log(`${made} pictures in ${out}; index.html shows them all.`)
