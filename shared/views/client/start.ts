import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from 'govuk-frontend';

/** Makes pages that are already complete a little easier: nothing here is needed to use the service. */
createAll(ErrorSummary);
createAll(ExitThisPage);
createAll(NotificationBanner);
createAll(ServiceNavigation);
createAll(SkipLink);
createAll(Radios);
createAll(Checkboxes);
createAll(CharacterCount);
// A form carries its request id, so a second press does nothing twice; this spares people the wait all the same.
createAll(Button, { preventDoubleClick: true });
