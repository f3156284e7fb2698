/**
 * The name of the service, everywhere it is said. Neutral on purpose: it may stand on a phone, a bank statement or a
 * browser tab without saying why somebody knows us (domain.md, R-SAF-05).
 */
export const serviceName = 'Alongside';

/** Who answers when somebody wants a person. The same on every page, in the same place (WCAG 3.2.6). */
export const helpContact = {
  phone: '0808 157 0140',
  phoneHref: 'tel:+448081570140',
  hours: 'Monday to Friday, 9am to 5pm',
  cost: 'The call is free.',
  href: '/help',
  linkText: 'Get help, or tell us you are worried',
} as const;

/** At the end of every page, in this order. */
export const footerLinks = [
  { href: '/how-we-pay', text: 'How we pay' },
  { href: '/your-rights', text: 'Your rights' },
  { href: '/what-we-share', text: 'What we share, and what we never do' },
  { href: '/leaving-a-page', text: 'About “Leave this page”' },
  { href: '/accessibility', text: 'Using this website your way' },
] as const;
