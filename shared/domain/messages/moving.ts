import { messageTransitions, type Message, type MessageAction } from '#shared/domain/messages/message.ts';
import { nextState } from '#shared/domain/transitions.ts';

export type MovedBy = 'system' | 'coordinator';

/** What an action makes of a message besides its state. */
export type MessageChange = Partial<Pick<Message, 'notBefore' | 'askedForNow' | 'because' | 'settledBy'>>;

/** The message after an action, one version on; undefined when the table has no such step from where it is. */
export const moveMessage = (
  message: Message,
  step: { readonly action: MessageAction; readonly by: MovedBy; readonly at: string; readonly change?: MessageChange },
): Message | undefined => {
  const state = nextState(messageTransitions, { from: message.state, action: step.action, by: step.by });
  return state === undefined ? undefined : { ...message, ...step.change, state, changedAt: step.at, version: message.version + 1 };
};
