import { answerClaim, lookAgainAtClaim, oneClaim, takeBackClaim } from '#functions/claims/one.ts';
import { checkClaim, sendClaimPage } from '#functions/claims/check.ts';
import type { ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { changeLine, newLine, removeLinePage, saveChangedLine, saveNewLine } from '#functions/claims/line.ts';
import { listClaims, startClaimPage } from '#functions/claims/list.ts';
import { photoForm, photoSent } from '#functions/claims/photo.ts';
import type { claimsRoutes } from '#functions/claims/routes.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';

/** A handler for each address of `claims`. */
export const claimsHandlers = (deps: ClaimsWebDeps): HandlersOf<typeof claimsRoutes> => ({
  'claims.list': listClaims(deps),
  'claims.start': startClaimPage(deps),
  'claims.one': oneClaim(deps),
  'claims.line': newLine(deps),
  'claims.line-save': saveNewLine(deps),
  'claims.line-change': changeLine(deps),
  'claims.line-change-save': saveChangedLine(deps),
  'claims.line-remove': removeLinePage(deps),
  'claims.receipt': photoForm(deps),
  'claims.receipt-sent': photoSent(deps),
  'claims.check': checkClaim(deps),
  'claims.send': sendClaimPage(deps),
  'claims.take-back': takeBackClaim(deps),
  'claims.look-again': lookAgainAtClaim(deps),
  'claims.answer': answerClaim(deps),
});
