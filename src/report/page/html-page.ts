/**
 * The page as one file: markup that can be read without scripts, its data as JSON, and script and style inside. It asks
 * for nothing, wherever it is opened, and its policy lets nothing else run.
 */
import { createHash } from 'node:crypto';
import type { PageData } from './page-data.ts';
import type { PageParts } from './page-parts.ts';

export function htmlPage(data: PageData, title: string, { script: source, style, render }: PageParts): string {
  // Nothing in the script's own texts can end the element that holds it.
  const script = source.replaceAll('</script', '<\\/script');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${asText(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="page">${render(data)}</div>
<script type="application/json" id="data">${asData(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** JSON in which nothing can end the element that holds it. */
function asData(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
