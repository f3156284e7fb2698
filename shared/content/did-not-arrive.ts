/**
 * What somebody reads when a photo, or anything else, could not be taken in at the front door: no photo was chosen, it was too large, or
 * its form was more than an hour old. A whole page by itself, because it has to show when nothing else can; with the look of the
 * service where its stylesheet (an address of our own host) can be had.
 */
export const didNotArrivePage = (stylesAddress: string): string => `<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>That did not arrive – Alongside</title>
<link rel="stylesheet" href="${stylesAddress}">
</head>
<body class="govuk-template__body al-body al-body--text">
<header class="al-header"><div class="govuk-width-container al-header__row"><a class="al-wordmark" href="/home">Alongside</a></div></header>
<div class="govuk-width-container al-container">
<main class="govuk-main-wrapper al-main">
<h1 class="govuk-heading-xl">That did not arrive</h1>
<p class="govuk-body-l">If it was a photo: choose a photo first, or a smaller one.</p>
<p class="govuk-body">Go back to the page before, and send it again. What you saved before is safe.</p>
<p class="govuk-body">You can also carry on without a photo.</p>
<p class="govuk-body"><a class="govuk-link" href="/costs">Go to your costs</a></p>
<p class="govuk-body"><a class="govuk-link" href="/help">Get help from a person</a></p>
<p class="govuk-body"><a class="govuk-link" href="/leave">Leave this page</a></p>
</main>
</div>
</body>
</html>
`;
