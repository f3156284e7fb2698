/** The message of the log line of a page that ended in a fault of ours. Its log's metric filter counts these, and one is an alarm. */
export const faultMessage = 'fault';
