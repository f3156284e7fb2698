/**
 * The header CloudFront adds to every request. A function takes a request only when the SHA-256 of its value, in small hex
 * letters, is ORIGIN_SECRET_SHA256: the environment holds the hash, so reading it gives nobody a way in.
 */
export const originHeader = 'x-origin-secret';

/** For how long a browser asks for us over HTTPS only, after each answer: a page's own header and CloudFront's say the same. */
export const httpsOnlyDays = 730;

/** Where the form with a photo is sent, on our own host; CloudFront passes it to the receipts bucket as `POST /`. */
export const receiptUploadPath = '/receipt-upload';
