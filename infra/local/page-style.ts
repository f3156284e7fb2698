import { createHash } from 'node:crypto';

/** How the runner's own pages look: the workshop and the local sign-in pages. They are not part of the service. */
const styles = `
:root{color-scheme:light;font:18px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1f2a30;background:#faf6ef}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 1rem}h2{font-size:1.3rem;margin:2.2rem 0 .6rem}
p{max-width:38rem}a{color:#0b5563}
.note{background:#fff;border-left:6px solid #c98b2b;padding:.8rem 1rem;max-width:38rem}
.choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.9rem;padding:0;list-style:none}
.choices button{width:100%;height:100%;text-align:left;background:#fff;color:#1f2a30;border:2px solid #b9b1a3;border-radius:.6rem;padding:.8rem 1rem;font:inherit;cursor:pointer}
.choices strong{display:block}.choices button:hover{border-color:#0b5563}
.choices small{color:#4d5a61;display:block}
button,input{font:inherit}button.main{background:#0b5563;color:#fff;border:2px solid #0b5563;border-radius:.6rem;padding:.6rem 1.3rem;cursor:pointer}
button:focus-visible,input:focus-visible,a:focus-visible,summary:focus-visible{outline:4px solid #f2b84b;outline-offset:2px}
label{display:block;font-weight:600;margin:1rem 0 .3rem}input{border:2px solid #5b676d;border-radius:.4rem;padding:.5rem .7rem;width:min(100%,24rem);box-sizing:border-box}
.problem{border:3px solid #a3341f;background:#fff;padding:.8rem 1rem;max-width:38rem}
table{border-collapse:collapse;width:100%;background:#fff}td,th{border-bottom:1px solid #ddd5c8;padding:.5rem .6rem;text-align:left;vertical-align:top}
td{overflow-wrap:break-word}td button{white-space:nowrap}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;padding:1rem;border:1px solid #ddd5c8;font-size:.85rem}
nav a{margin-right:1rem}.scroll{overflow-x:auto}
`;

const styleHash = createHash('sha256').update(styles).digest('base64');

/** A whole page. `headers` go with it: no script at all, and only the one style by its hash. */
export const wholePage = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${styles}</style></head><body>${body}</body></html>`;

/** Headers of a whole page. `form-action` is left out: Chromium follows it through redirects, and signing in ends on another host. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
