// What Chromium makes of a front and a story: requests and bytes by kind, with scripts and without, and what Lighthouse says.
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { openChromium } from './chromium.mjs'
import { say, serve, stop, work } from './measure.mjs'

/** The sample edition, as a reader on a telephone meets it. */
export async function pages(chromium) {
  say('Pages in Chromium …')
  const folder = join(work, 'edition')
  const server = await serve(folder, 'on')
  const feed = await (await fetch(`${server.address}/feed.json`)).json()
  const story = new URL(feed.items.find(item => item.image)?.url ?? feed.items[0].url).pathname
  const browser = await openChromium(chromium, { userDataDir: join(work, 'chromium') })
  const weights = [], scores = []
  try {
    for (const [what, path] of [['front', '/'], ['story', story]]) {
      for (const scripts of [true, false]) weights.push(await weigh(browser, server.address + path, what, scripts))
      scores.push(await score(browser, server.address + path, what))
    }
  } finally {
    await browser.close()
    await stop(server)
  }
  return { weights, scores }
}

async function weigh(browser, address, what, scripts) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true })
  await page.setJavaScriptEnabled(scripts)
  const cdp = await page.createCDPSession()
  await cdp.send('Network.enable')
  const kinds = {}, of = {}
  cdp.on('Network.responseReceived', event => { of[event.requestId] = event.type })
  cdp.on('Network.loadingFinished', event => {
    const kind = kinds[of[event.requestId] ?? 'Other'] ??= { requests: 0, bytes: 0 }
    kind.requests++
    kind.bytes += event.encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle0' })
  await context.close()
  const bytes = kind => Number(((kinds[kind]?.bytes ?? 0) / 1024).toFixed(1))
  const rest = Object.entries(kinds).filter(([kind]) => kind !== 'Image')
  return {
    page: what, scripts: scripts ? 'on' : 'off', 'requests but pictures': rest.reduce((sum, [, one]) => sum + one.requests, 0),
    'HTML KB': bytes('Document'), 'CSS KB': bytes('Stylesheet'), 'faces KB': bytes('Font'), 'JavaScript KB': bytes('Script'), 'pictures KB': bytes('Image'), pictures: kinds.Image?.requests ?? 0,
  }
}

async function score(browser, address, what) {
  const port = Number(new URL(browser.wsEndpoint()).port)
  const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] })
  const scores = Object.fromEntries(Object.values(lhr.categories).map(one => [one.title, Math.round(one.score * 100)]))
  // What stands between a page and 100 is named: a number alone says nothing to whoever has to mend it.
  const short = Object.values(lhr.categories).flatMap(category => category.auditRefs.filter(ref => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.9).map(ref => ref.id))
  return { page: what, ...scores, 'first paint ms': Math.round(lhr.audits['first-contentful-paint'].numericValue), short: [...new Set(short)].join(' ') }
}
