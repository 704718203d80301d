import puppeteer from 'puppeteer-core'

/** Chromium without anything that it does of its own accord. */
export const openChromium = (executablePath, more = {}) => puppeteer.launch({
  executablePath, headless: true, ...more,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
