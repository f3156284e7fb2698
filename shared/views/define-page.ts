import { staticAddresses } from 'alongside:static';
import { footerLinks, helpContact, serviceName } from '#shared/content/service.ts';
import type { Chrome } from '#shared/views/chrome.ts';
import { renderTemplate } from '#shared/views/render.ts';

/** A page: what surrounds it and what it shows, in; a whole HTML document out. */
export type Page<View> = (chrome: Chrome, view: View) => string;

/**
 * Makes a page of its template. To add a page, put two files in `shared/views/pages/<capability>/`:
 *
 * - `<page>.njk`, which starts `{% extends "layout/base.njk" %}`, takes what it needs from `components/*.njk` and fills
 *   `{% block content %}`;
 * - `<page>.ts`, which imports `{ template } from './<page>.njk'` and exports the type of its view and
 *   `const xPage = definePage<XView>(template)`.
 *
 * A handler that imports the second file carries the page and every template it names. The template sees `chrome`, `view`
 * and `service`, and calculates nothing: amounts and dates come to it as words, and '' where there is nothing to say
 * (reading what the view doesn't have throws).
 */
export const definePage =
  <View>(template: string): Page<View> =>
  (chrome, view) =>
    renderTemplate(template, {
      chrome: { demonstration: false, notice: false, errors: [], backHref: '', width: 'text', ...chrome },
      view,
      service: { name: serviceName, help: helpContact, footerLinks, addresses: staticAddresses },
    });
