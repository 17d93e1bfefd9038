/** Every case of the demonstration. A new one: a file, and its name here. */
import type { Scenario } from "../scenario.ts";
import { absoluteTerms } from "./absolute-terms.ts";
import { annulled } from "./annulled.ts";
import { bakery } from "./bakery.ts";
import { asked, askedOfUs, designationAsked, disputeOpen, toThePolice } from "./between-organs.ts";
import { brushingService } from "./brushing-service.ts";
import { chargerAppraisal } from "./charger-appraisal.ts";
import { complaintBookshelf } from "./complaint-bookshelf.ts";
import { complaintDelegated } from "./complaint-delegated.ts";
import { complaintLate } from "./complaint-late.ts";
import { complaintLead } from "./complaint-lead.ts";
import { complaintNew } from "./complaint-new.ts";
import { complaintRefused } from "./complaint-refused.ts";
import { complaintSilent } from "./complaint-silent.ts";
import { complaintTest } from "./complaint-test.ts";
import { objected, onAbnormalList, reconsidered, repairAsked, seriousListing, sued } from "./consequences.ts";
import { defaultTick } from "./default-tick.ts";
import { fakeReviews } from "./fake-reviews.ts";
import { firstViolation } from "./first-violation.ts";
import { foodLabel } from "./food-label.ts";
import { healthFood } from "./health-food.ts";
import { instructionKept, instructionLate } from "./instructions.ts";
import { jewelRelease } from "./jewel-release.ts";
import { cityRules } from "./lead-city-rules.ts";
import { citySearch } from "./lead-city-search.ts";
import { deskLamp } from "./lead-desk-lamp.ts";
import { extension } from "./lead-extension.ts";
import { firstPlace } from "./lead-first-place.ts";
import { foodCure } from "./lead-food-cure.ts";
import { homePrice } from "./lead-home-price.ts";
import { liveSeller } from "./lead-live-seller.ts";
import { platformCheck } from "./lead-platform-check.ts";
import { repeat } from "./lead-repeat.ts";
import { seafood } from "./lead-seafood.ts";
import { silk } from "./lead-silk.ts";
import { softWord } from "./lead-soft-word.ts";
import { teaOrigin } from "./lead-tea-origin.ts";
import { transferred } from "./lead-transferred.ts";
import { unknownOperator } from "./lead-unknown-operator.ts";
import { lookAlike } from "./look-alike.ts";
import { makeupReview } from "./makeup-review.ts";
import { mediationCourt } from "./mediation-court.ts";
import { mediationEnterprise } from "./mediation-enterprise.ts";
import { missingParty } from "./missing-party.ts";
import { noSource } from "./no-source.ts";
import { platformDuty } from "./platform-duty.ts";
import { platformVisit } from "./platform-visit.ts";
import { priceComparison } from "./price-comparison.ts";
import { reportAdvert } from "./report-advert.ts";
import { reportNoPower } from "./report-no-power.ts";
import { reportPrice } from "./report-price.ts";
import { retailReturns } from "./retail-returns.ts";
import { interviewHeld, lenient, orderRefused, orderToCorrect, spotFine } from "./soft-means.ts";
import { tents } from "./tents.ts";
import { unpaid } from "./unpaid.ts";
export const scenarios: readonly Scenario[] = [
  absoluteTerms,
  annulled,
  bakery,
  brushingService,
  chargerAppraisal,
  defaultTick,
  fakeReviews,
  firstViolation,
  foodLabel,
  healthFood,
  jewelRelease,
  cityRules,
  citySearch,
  deskLamp,
  extension,
  firstPlace,
  foodCure,
  homePrice,
  liveSeller,
  platformCheck,
  repeat,
  seafood,
  silk,
  softWord,
  teaOrigin,
  transferred,
  unknownOperator,
  lookAlike,
  makeupReview,
  missingParty,
  noSource,
  platformDuty,
  priceComparison,
  retailReturns,
  tents,
  unpaid,
  orderToCorrect,
  orderRefused,
  interviewHeld,
  platformVisit,
  lenient,
  spotFine,
  disputeOpen,
  designationAsked,
  toThePolice,
  asked,
  askedOfUs,
  onAbnormalList,
  seriousListing,
  repairAsked,
  objected,
  reconsidered,
  sued,
  complaintBookshelf,
  complaintDelegated,
  complaintLate,
  complaintLead,
  complaintNew,
  complaintRefused,
  complaintSilent,
  complaintTest,
  mediationCourt,
  mediationEnterprise,
  reportAdvert,
  reportNoPower,
  reportPrice,
  instructionKept,
  instructionLate,
];
