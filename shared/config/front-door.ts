/**
 * The header CloudFront adds to every request. A function takes a request only when the SHA-256 of its value, in small hex
 * letters, is ORIGIN_SECRET_SHA256: the environment holds the hash, so reading it gives nobody a way in.
 */
export const originHeader = 'x-origin-secret';

/** Where the form with a photo is sent, on our own host; CloudFront passes it to the receipts bucket as `POST /`. */
export const receiptUploadPath = '/receipt-upload';
