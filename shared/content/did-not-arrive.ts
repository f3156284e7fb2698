/**
 * What somebody reads when a photo, or anything else, could not be taken in at the front door (it was too large, or its form was
 * more than an hour old). A whole page without our stylesheet: it has to show when nothing else can.
 */
export const didNotArrivePage = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>That did not arrive – Alongside</title>
</head>
<body>
<main>
<h1>That did not arrive</h1>
<p>What you sent just now did not reach us. What you saved before is safe.</p>
<p>If it was a photo, it may be too large. You can go back and choose another, or carry on without one.</p>
<p><a href="/costs">Go to your costs</a></p>
<p><a href="/help">Get help from a person</a></p>
<p><a href="/leave">Leave this page</a></p>
</main>
</body>
</html>
`;
