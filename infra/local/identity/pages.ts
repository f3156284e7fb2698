import type { Identity, Pool } from '#infra/local/identity/identities.ts';
import { html, type Html } from '#infra/local/html.ts';
import { wholePage } from '#infra/local/page-style.ts';

/** The pages of the local sign-in. It stands in for the provider a borough would use, and says so. */
export const choosePage = (
  pool: Pool,
  address: string,
  shown: { readonly identities: readonly Identity[]; readonly problem: string; readonly email: string },
): string =>
  wholePage(
    'Sign in',
    html`<h1>Sign in</h1>
      <p class="note">This sign-in page is for trying the service on this computer. The people and staff on it are made up.</p>
      ${problemOf(shown.problem)}${pool === 'people' ? emailForm(address, shown.email) : html``}${choices(pool, address, shown.identities)}`
      .html,
  );

/** Asks for the code that was sent. */
export const codePage = (
  address: string,
  shown: { readonly email: string; readonly problem: string; readonly mailAddress: string },
): string =>
  wholePage(
    'Type the code',
    html`<h1>Type the code we sent you</h1>
      ${problemOf(shown.problem)}
      <p>We sent a code of 8 numbers to <strong>${shown.email}</strong>. It works for 10 minutes.</p>
      <p>On this computer, mail goes to <a href="${shown.mailAddress}">the workshop's mailbox</a>.</p>
      <form method="post" action="${address}/code">
        <label for="code">Code</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" />
        <p><button class="main">Continue</button></p>
      </form>
      <form method="post" action="${address}/again">
        <p><button>Use another address or get a new code</button></p>
      </form>`.html,
  );

/** For a sign-in that is no longer under way, and for anything else that went wrong. */
export const startAgainPage = (publicOrigin: string): string =>
  wholePage(
    'Please start again',
    html`<h1>Please start again</h1>
      <p>This sign-in was open for a long time, or was finished already. Nothing is lost.</p>
      <p><a href="${publicOrigin}/">Go back to Alongside</a></p>`.html,
  );

/** Asks whether to sign out here too. `form` is the provider's own, with its token. */
export const signOutPage = (form: string): string =>
  wholePage(
    'Sign out',
    `<h1>Sign out</h1><p>You can sign out of this sign-in page too.</p>${form}<p><button class="main" name="logout" value="yes" type="submit" form="op.logoutForm">Sign out</button></p>`,
  );

const problemOf = (problem: string): Html => (problem === '' ? html`` : html`<p class="problem" role="alert">${problem}</p>`);

const emailForm = (address: string, email: string): Html =>
  html`<h2>With your email address</h2>
    <p>We send a code to it. There is no password.</p>
    <form method="post" action="${address}/email">
      <label for="email">Email address</label>
      <input id="email" name="email" type="email" autocomplete="email" value="${email}" />
      <p><button class="main">Send me a code</button></p>
    </form>`;

const choices = (pool: Pool, address: string, identities: readonly Identity[]): Html => {
  if (identities.length === 0)
    return pool === 'staff' ? html`<p>There is nobody here yet. The demonstration adds staff when it is loaded.</p>` : html``;
  return html`<h2>${pool === 'people' ? 'Or as somebody made up' : 'Who are you today?'}</h2>
    <ul class="choices">
      ${identities.map(
        (each) =>
          html`<li>
            <form method="post" action="${address}/choose">
              <button name="subject" value="${each.subject}">
                <strong>${each.name}</strong> ${each.blurb}<small>${each.groups.join(', ')}</small>
              </button>
            </form>
          </li>`,
      )}
    </ul>`;
};
