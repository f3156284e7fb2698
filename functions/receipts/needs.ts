import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Cleans a photo that arrived: decoded, turned upright, redrawn without hidden data, kept in `clean/`; a PDF once the scan found nothing in it. Decoding a phone photo takes memory. */
export const needs = {
  tables: {
    claims: ['GetItem', 'PutItem'],
    journal: ['PutItem'],
    sessions: ['GetItem', 'PutItem'],
  },
  receipts: [
    { prefix: 'incoming/', actions: ['GetObject', 'DeleteObject'] },
    { prefix: 'clean/', actions: ['PutObject', 'DeleteObject'] },
  ],
  receiptEvents: true,
  memoryMegabytes: 2048,
  timeoutSeconds: 60,
} as const satisfies FunctionNeeds;
