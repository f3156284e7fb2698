import { html, type Html } from '#infra/local/html.ts';
import { textOf, objectOf, type Json } from '#infra/local/json.ts';
import type { Mail } from '#infra/local/mail/mailbox.ts';
import { wholePage } from '#infra/local/page-style.ts';
import type { Service } from '#infra/local/service.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

const navigation = html`<nav><a href="/">Workshop</a> <a href="/mail">Mail</a></nav>`;

const page = (title: string, body: Html): string =>
  wholePage(
    title,
    html`${navigation}
      <h1>${title}</h1>
      ${body}`.html,
  );

const table = (headings: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const link = (href: string, text: string): Html => html`<a href="${href}">${text}</a>`;

/** Everything at one look: where the service is, what runs, what waits. */
export const homePage = (service: Service): string => {
  const { system } = service;
  const notes = service.notes();
  const letters = service.deadLetters();
  return page(
    'The workshop',
    html`<p>
        For whoever runs the service on this computer. The service itself is at ${link(service.origin, service.origin)}; mail is in
        ${link('/mail', 'the mailbox')}.
      </p>
      <h2>Noticed</h2>
      ${
        notes.length === 0
          ? html`<p>Nothing was refused and nothing failed.</p>`
          : table(
              ['When', 'What', 'Words'],
              notes.slice(0, 30).map((note) => [note.at, note.kind, note.words]),
            )
      }
      <h2>Dead letters</h2>
      ${
        letters.length === 0
          ? html`<p>There are none.</p>`
          : table(
              ['When', 'For', 'Why', 'What'],
              letters
                .slice(-30)
                .map((letter) => [letter.addedAt, letter.functionName, letter.why, JSON.stringify(letter.content).slice(0, 400)]),
            )
      }
      <h2>Schedules</h2>
      ${table(
        ['Schedule', 'When', 'Calls', ''],
        system.schedules.map((each) => [
          `${each.name} ${each.input}`,
          `${each.expression} ${each.timeZone}`,
          each.functionName,
          html`<form method="post" action="/fire/${encodeURIComponent(each.name)}"><button>Fire now</button></form>`,
        ]),
      )}
      <h2>Functions</h2>
      ${table(
        ['Function', 'Routes', 'Reads streams of', 'Log'],
        system.functions.map((each) => [
          each.name,
          String(system.routes.filter(({ functionName }) => functionName === each.name).length),
          system.streamMappings
            .filter(({ functionName }) => functionName === each.name)
            .map(({ tableName }) => tableName)
            .join(', '),
          link(`/log/${each.name}`, 'log'),
        ]),
      )}
      <h2>Tables</h2>
      ${table(
        ['Table', 'Items go after'],
        system.tables.map((each) => [link(`/table/${each.name}`, each.name), each.timeToLiveAttribute ?? 'never']),
      )}`,
  );
};

/** All mail, newest first, or that to one address. */
export const mailboxPage = (mails: readonly Mail[], to: string): string => {
  const shown = mails.filter((mail) => to === '' || mail.to.includes(to.toLowerCase())).toReversed();
  return page(
    to === '' ? 'Mail' : `Mail to ${to}`,
    shown.length === 0
      ? html`<p>There is no mail yet.</p>`
      : table(
          ['When', 'To', 'Subject'],
          shown
            .slice(0, 300)
            .map((mail) => [
              mail.sentAt,
              html`${mail.to.map((each) => link(`/mail?to=${encodeURIComponent(each)}`, each))}`,
              link(`/mail/${encodeURIComponent(mail.messageId)}`, mail.subject),
            ]),
        ),
  );
};

/** One mail as text, with the links in it made to work. */
export const mailPage = (mail: Mail): string =>
  page(
    mail.subject,
    html`<p>
        From ${mail.from} to ${mail.to.join(', ')}, ${mail.sentAt}. ${link(`/raw/${encodeURIComponent(mail.messageId)}`, 'As it was sent')}
      </p>
      <pre>${withLinks(mail.text)}</pre>
      ${mail.attachmentNames.length === 0 ? html`` : html`<p>With it: ${mail.attachmentNames.join(', ')}</p>`}`,
  );

const withLinks = (text: string): readonly Html[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, place) => (place % 2 === 1 ? link(piece, piece) : html`${piece}`));

export const logPage = (name: string, text: string): string =>
  page(`Log of ${name}`, html`<pre>${text === '' ? 'Nothing yet.' : text}</pre>`);

/** Up to fifty items, each as it is kept. */
export const tablePage = (definition: LocalTable, items: readonly Json[]): string =>
  page(
    definition.name,
    html`<form method="get"><label for="pk">Show one pk</label><input id="pk" name="pk" /> <button class="main">Show</button></form>
      ${items.map(
        (item) =>
          html`<h2>${textOf(objectOf(objectOf(item)['pk'])['S'])}</h2>
            <pre>${JSON.stringify(item, undefined, 1)}</pre>`,
      )}`,
  );
