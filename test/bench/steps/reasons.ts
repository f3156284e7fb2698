/** Why a command asks more of the tables than its limit, by route. A row that isn't here says which calls it made. */
export const reasons: Readonly<Record<string, string>> = {
  'POST /runs/{runId}/confirm':
    'which claims it pays stands in the run, so the run is read first, then all its claims together; one press pays up to 20 people',
  'GET /approvals/{claimId}':
    'the checks compare it with what the person sent before (care F13): one page of that is read at the same time as their record',
  'POST /approvals/{claimId}/decide':
    'how every check stood is kept with the decision, so what the person sent before is read at the same time as the claim',
  'GET /home':
    'it says first whether they paused, and who gets in touch with somebody new: their profile is read at the same time as their list',
  'GET /you/pause':
    'it asks what becomes of the places they hold at meetings soon (care H7): their list is read at the same time as their profile',
  'GET /meetings/{activityId}/said/{contributionId}':
    'what the group sees of it now follows from two standing choices, which are read together once the meeting says that it is theirs',
  'GET /costs':
    'whose turn it is with what is agreed stands in their bank details, which are read at the same time as the list: a date is promised only when nothing waits for them',
  'POST /you/money':
    'it changes every open offer and every unsent claim of theirs: their list says which, and each is read again as it stands now',
  'POST /you/close': 'it gives back every place they hold: their list says which, and each is read again as it stands now',
  'GET /staff':
    'a coordinator’s day stands in lists of their own: meetings, new people, payment codes, messages, and claims for an approver; all are read at the same time, each once and no further than it is counted',
  'GET /plan/people/{personId}':
    'that somebody looked at how to reach them is written down beside the person (care H4), after it is known who they are kept apart from',
  'POST /plan/{activityId}/call-off':
    'after the meeting is off it is read again, for somebody who was invited or replied at the same moment, until nobody is left to mark',
  'GET /payees/{personId}':
    'whose hands are in their payments is asked before anything is decrypted, and the look is written down beside the person (care H4, F1)',
  'POST /payees/{personId}': 'whose hands are in their payments is asked, so that what is checked can be paid (care F1)',
  'POST /codes/{personId}': 'whose hands are in their payments is asked, so that what the code is for can be paid (care F1)',
  'GET /api/claims': 'whether their fee is left out stands in their profile, which is read at the same time as the list',
  'GET /api/meetings': 'whether their fee is left out stands in their profile, which is read at the same time as the list',
};
