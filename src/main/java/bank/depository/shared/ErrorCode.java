package bank.depository.shared;

import static bank.depository.shared.ErrorCode.Kind.BUSINESS;
import static bank.depository.shared.ErrorCode.Kind.CALLER;
import static bank.depository.shared.ErrorCode.Kind.DEFECT;
import static bank.depository.shared.ErrorCode.Kind.UPSTREAM;
import static bank.depository.shared.ErrorCode.Retry.NEVER;
import static bank.depository.shared.ErrorCode.Retry.QUERY;
import static bank.depository.shared.ErrorCode.Retry.SAME_REQUEST;

/**
 * The one catalogue of everything the service refuses or cannot do (SVC-02, API-04). One code, one
 * cause; the contract and the documents are compared with it by a test.
 */
public enum ErrorCode {

  // The request itself
  REQUEST_NO_MALFORMED(
      400, CALLER, NEVER, "The Idempotency-Key header must be 8 to 64 letters, digits, - or _."),
  REQUEST_NO_MISSING(
      400,
      CALLER,
      NEVER,
      "Every POST needs an Idempotency-Key header: your own number of the instruction."),
  REQUEST_NO_RESERVED(
      400,
      CALLER,
      NEVER,
      "Request numbers that begin with BANK- are those of the bank's own orders."),
  REQUEST_NO_REUSED(
      422, CALLER, NEVER, "This request number was used for an instruction with another body."),
  REQUEST_RUNNING(
      409,
      CALLER,
      SAME_REQUEST,
      "The first request with this number is still running; send it again later."),
  BODY_MALFORMED(400, CALLER, NEVER, "The body is not strict JSON of the documented shape."),
  BODY_TOO_LARGE(413, CALLER, NEVER, "The body is larger than the operation allows."),
  FIELD_INVALID(400, CALLER, NEVER, "A field's value is outside what the contract allows."),
  MEDIA_TYPE_UNSUPPORTED(415, CALLER, NEVER, "Send application/json."),
  PATH_REFUSED(
      400,
      CALLER,
      NEVER,
      "The path holds characters that are never part of an address of this service."),
  NOT_FOUND(404, CALLER, NEVER, "There is nothing at this address for your platform."),
  METHOD_NOT_ALLOWED(405, CALLER, NEVER, "This address does not answer that method."),

  // Who sends it
  SIGNATURE_MISSING(
      401, CALLER, NEVER, "The request carries no HTTP message signature (RFC 9421)."),
  SIGNATURE_INVALID(401, CALLER, NEVER, "The signature does not fit the request and the key."),
  SIGNATURE_STALE(
      401,
      CALLER,
      SAME_REQUEST,
      "The signature's created or expires lies outside the window of 300 s; sign anew."),
  SIGNATURE_REPLAYED(
      401, CALLER, SAME_REQUEST, "This signature's nonce was seen before; sign the request anew."),
  SIGNATURE_INCOMPLETE(
      401, CALLER, NEVER, "The signature does not cover every component the contract names."),
  KEY_UNKNOWN(401, CALLER, NEVER, "No valid signing key has this keyid."),
  SIGNING_KEY_UNUSABLE(
      422, CALLER, NEVER, "The key is not a public key of an allowed algorithm and size."),
  SECRET_UNREADABLE(
      422, CALLER, NEVER, "The encrypted secret cannot be opened; load the page anew."),
  DIGEST_MISMATCH(400, CALLER, NEVER, "Content-Digest does not fit the body."),
  PLATFORM_STATE_FORBIDS(
      403, BUSINESS, NEVER, "The platform's state does not allow this operation."),
  RATE_LIMITED(429, CALLER, SAME_REQUEST, "Too many requests; wait as Retry-After says."),

  // Orders
  ORDER_STATE_FORBIDS(
      409, BUSINESS, NEVER, "The order's state does not allow this; ask for the order."),

  // Projects, bids, repayment
  PROJECT_NO_TAKEN(409, BUSINESS, NEVER, "A project with this number is registered already."),
  PROJECT_UNKNOWN(422, BUSINESS, NEVER, "Your platform has no project with this number."),
  PROJECT_STATE_FORBIDS(
      409, BUSINESS, NEVER, "The project's state does not allow this; ask for the project."),
  PROJECT_TERMS_UNWORKABLE(
      422, BUSINESS, NEVER, "By these terms an instalment would be nothing; change the terms."),
  LOAN_LIMIT_EXCEEDED(
      422, BUSINESS, NEVER, "The amount exceeds what this borrower may borrow by one project."),
  GUARANTOR_IS_BORROWER(422, BUSINESS, NEVER, "A borrower cannot guarantee its own loan."),
  RAISING_PERIOD_OVER(422, BUSINESS, NEVER, "The project's raising period has ended."),
  BID_BELOW_MINIMUM(
      422,
      BUSINESS,
      NEVER,
      "The bid is below the project's minimum; less is taken only where it is all that remains."),
  BID_ABOVE_REMAINING(422, BUSINESS, NEVER, "The bid is more than the project still needs."),
  BID_BY_BORROWER(422, BUSINESS, NEVER, "A borrower cannot bid on its own project."),
  BID_BY_GUARANTOR(422, BUSINESS, NEVER, "A guarantor cannot bid on the project it guarantees."),
  TOO_MANY_BIDS(422, BUSINESS, NEVER, "The project holds as many bids as it can be paid out to."),
  BID_UNKNOWN(422, BUSINESS, NEVER, "There is no such bid on this project."),
  BID_STATE_FORBIDS(409, BUSINESS, NEVER, "The bid's state does not allow this."),
  DISBURSEMENT_AMOUNT_MISMATCH(
      422, BUSINESS, NEVER, "Amount or fee differ from what the project was registered with."),
  INSTALMENT_UNKNOWN(422, BUSINESS, NEVER, "The project has no instalment with this number."),
  INSTALMENT_PAID(409, BUSINESS, NEVER, "The instalment is paid already."),
  INSTALMENT_OUT_OF_ORDER(422, BUSINESS, NEVER, "An earlier instalment is still to be paid."),
  REPAYMENT_AMOUNT_MISMATCH(
      422, BUSINESS, NEVER, "Principal or interest differ from the project's schedule."),
  BORROWER_MISMATCH(422, BUSINESS, NEVER, "This customer is not the project's borrower."),
  GUARANTOR_MISMATCH(422, BUSINESS, NEVER, "This customer is not the project's guarantor."),
  GUARANTOR_ROUTE_NOT_OFFERED(
      422,
      BUSINESS,
      NEVER,
      "Guarantors pay lenders directly; the way over the borrower is not offered."),
  GUARANTOR_CLAIM_UNKNOWN(
      422, BUSINESS, NEVER, "The guarantor has paid nothing for this instalment."),
  REIMBURSEMENT_ABOVE_CLAIM(
      422,
      BUSINESS,
      NEVER,
      "The amount is more than the borrower still owes the guarantor for it."),

  // Mandates
  MANDATE_MISSING(422, BUSINESS, NEVER, "The customer has granted no such mandate."),
  MANDATE_ENDED(422, BUSINESS, NEVER, "The mandate has ended or its last day has passed."),
  MANDATE_ABOVE_OPERATION(
      422, BUSINESS, NEVER, "The amount is more than the mandate allows for one operation."),
  MANDATE_ABOVE_TOTAL(422, BUSINESS, NEVER, "The amount is more than is left of the mandate."),
  MANDATE_PRODUCT_EXCLUDED(
      422, BUSINESS, NEVER, "The mandate is limited to other automatic-bid products."),
  MANDATE_KIND_OFF(
      422, BUSINESS, NEVER, "Mandates of this kind are off until the bank allows them to you."),
  MANDATE_TERMS_UNWORKABLE(
      422, BUSINESS, NEVER, "The mandate's day, amounts or products do not fit each other."),
  PROJECT_NOT_AUTOMATIC_BID(
      422, BUSINESS, NEVER, "The project is not marked as an automatic-bid product."),
  // Money in and out
  CHANNEL_REFUSED(422, BUSINESS, NEVER, "The payment channel refused; no money moved."),
  CHANNEL_NEVER_SAW(
      422, BUSINESS, NEVER, "The payment channel never received the order; no money moved."),
  DEPOSIT_IN_SUSPENSE(
      422,
      BUSINESS,
      NEVER,
      "The channel collected another amount than ordered; the money waits in suspense."),

  CORE_REFUSED(422, BUSINESS, NEVER, "The bank's core refused; no money moved."),
  CORE_NEVER_SAW(
      422, BUSINESS, NEVER, "The bank's core never received the transfer; no money moved."),
  OUTSIDE_PARTY_MISSING(
      503,
      UPSTREAM,
      SAME_REQUEST,
      "The bank has not connected your environment to the outside party that this needs."),
  // Staff
  STAFF_PERMISSION_MISSING(403, CALLER, NEVER, "This member of staff may not do that."),
  STAFF_LOGIN_TAKEN(409, BUSINESS, NEVER, "This login belongs to another member of staff."),
  ENROLMENT_INVALID(404, CALLER, NEVER, "This enrolment link is unknown, used or expired."),
  ENROLMENT_SECRET_WEAK(
      422, CALLER, NEVER, "The password has 12 to 128 characters and does not hold the login."),
  ENROLMENT_CODE_WRONG(422, CALLER, NEVER, "The code of the second factor is wrong."),
  FORM_FORGED(403, CALLER, NEVER, "The form does not carry the token of this session."),

  // Approvals by a second person
  APPROVAL_BY_ITS_MAKER(403, BUSINESS, NEVER, "Who proposed it cannot decide on it."),
  APPROVAL_DECIDED(409, BUSINESS, NEVER, "It was decided, withdrawn or has expired already."),
  APPROVAL_CHANGED(409, BUSINESS, NEVER, "It is not what was shown; read it again."),
  APPROVAL_OF_ANOTHER(403, BUSINESS, NEVER, "Only who proposed it can withdraw it."),
  APPROVAL_PENDING_ALREADY(409, BUSINESS, NEVER, "The same waits for a decision already."),

  // Platforms
  PLATFORM_STEP_FORBIDDEN(409, BUSINESS, NEVER, "The platform's state does not allow this step."),
  ADMISSION_INCOMPLETE(422, BUSINESS, NEVER, "The application is not complete."),
  ADMISSION_CHANGED(409, BUSINESS, NEVER, "The application is no longer what was submitted."),
  PLATFORM_BLACKLISTED(
      422, BUSINESS, NEVER, "The platform or someone behind it stands on the blacklist."),
  PLATFORM_KEY_KNOWN(409, BUSINESS, NEVER, "This key is registered already."),
  KEY_PROOF_WRONG(422, CALLER, NEVER, "This is not the challenge's signature by this key."),
  CORE_ACCOUNTS_MISSING(
      409, BUSINESS, NEVER, "The platform's accounts at the bank's core are not known yet."),
  // The end of a day
  CHECK_FILE_NOT_READY(
      404, CALLER, SAME_REQUEST, "That day is not sealed yet, or has no such check file."),
  FILE_LINK_EXPIRED(
      410, CALLER, NEVER, "The file's address has expired; ask for the manifest again."),
  SANDBOX_ONLY(403, BUSINESS, NEVER, "Only a sandbox platform can do this."),

  // Events
  EVENT_URL_REFUSED(
      422,
      BUSINESS,
      NEVER,
      "Events go to https addresses with a host and no user; http in the sandbox."),
  EVENT_ENDPOINT_UNKNOWN(
      422, BUSINESS, NEVER, "Your platform has no enabled event endpoint with this id."),
  REDELIVERY_TOO_LARGE(
      422, BUSINESS, NEVER, "More than 10,000 events are asked for; ask for a shorter time."),
  EVENT_ENDPOINTS_EXHAUSTED(422, BUSINESS, NEVER, "A platform has at most five event endpoints."),

  // Defects
  INTERNAL_ERROR(
      500,
      DEFECT,
      QUERY,
      "The service failed; ask for the order by its request number before anything else."),
  TEMPORARILY_UNAVAILABLE(
      503, UPSTREAM, SAME_REQUEST, "The service cannot take the request now; send it again later."),

  // The ledger
  ACCOUNT_UNKNOWN(422, BUSINESS, NEVER, "There is no such account on this platform."),
  ACCOUNT_CLOSED(422, BUSINESS, NEVER, "The account is closed."),
  ACCOUNT_LISTED_TWICE(422, BUSINESS, NEVER, "An account stands twice where each may stand once."),
  BALANCE_INSUFFICIENT(422, BUSINESS, NEVER, "The available balance does not cover the amount."),
  HOLD_UNKNOWN(422, BUSINESS, NEVER, "There is no such hold on this account."),
  HOLD_EXCEEDED(422, BUSINESS, NEVER, "More is released or captured than the hold still has."),
  TRANSFER_NOT_ALLOWED(
      422, BUSINESS, NEVER, "An instruction of this kind may not contain such a transfer."),
  AMOUNT_OUT_OF_RANGE(
      422, BUSINESS, NEVER, "An amount must be from 1 fen up to the operation's limit."),
  TOO_MANY_LINES(422, BUSINESS, NEVER, "An instruction has at most 10,000 lines."),
  ACCOUNT_NOT_EMPTY(
      422, BUSINESS, NEVER, "The account still has a balance, a hold or a freeze; it stays open."),
  HOLD_EXISTS(422, BUSINESS, NEVER, "This hold was placed before."),
  SUMS_DIFFER(422, BUSINESS, NEVER, "The amounts of the instruction do not agree."),
  BUSINESS_DAY_NOT_SEALED(
      409, BUSINESS, SAME_REQUEST, "The business day is not sealed yet; ask again later."),
  BUSINESS_DAY_CLOSED(409, BUSINESS, SAME_REQUEST, "The business day is sealed already."),

  // Customers and their sub-accounts
  CUSTOMER_UNKNOWN(422, BUSINESS, NEVER, "Your platform has no such customer with a sub-account."),
  CUSTOMER_ROLE_MISSING(422, BUSINESS, NEVER, "The customer does not have the role it takes."),
  SUB_ACCOUNT_EXISTS(422, BUSINESS, NEVER, "This customer number has its sub-account already."),
  OPENING_UNDER_WAY(
      422,
      BUSINESS,
      NEVER,
      "This customer number is opening its sub-account under another request number."),
  OPENING_STEP_FORBIDS(409, BUSINESS, NEVER, "The opening stands at another step."),
  NAME_INVALID(422, BUSINESS, NEVER, "Not a person's name as it stands on an id document."),
  ID_TYPE_UNSUPPORTED(422, BUSINESS, NEVER, "Not a kind of id document that is taken."),
  ID_NUMBER_INVALID(422, BUSINESS, NEVER, "The id number's form, date or check digit is wrong."),
  CUSTOMER_UNDER_AGE(422, BUSINESS, NEVER, "Only a person of age opens a sub-account."),
  CARD_NO_INVALID(422, BUSINESS, NEVER, "The card number's length or check digit is wrong."),
  PAPERS_EXPIRED(
      422,
      BUSINESS,
      NEVER,
      "The customer's id papers have expired; they have to be renewed first."),
  CARD_BOUND_ALREADY(409, BUSINESS, NEVER, "The customer has a bound card; change it instead."),
  CARD_WITHDRAWAL_ONLY(
      422, BUSINESS, NEVER, "No channel collects from this card; it serves for withdrawal only."),
  MONEY_IN_TRANSIT(
      409,
      BUSINESS,
      NEVER,
      "A deposit or a withdrawal is under way; card and name stay until it ends."),
  BALANCE_NEEDS_CARD(
      409, BUSINESS, NEVER, "There is money on the sub-account; change the card instead."),
  CARD_NOT_BOUND(422, BUSINESS, NEVER, "The customer has no bound card."),
  MOBILE_INVALID(422, BUSINESS, NEVER, "Not a mobile number of mainland China."),
  MOBILE_UNCHANGED(422, BUSINESS, NEVER, "The new mobile is the one on file."),
  CUSTOMER_CHANGED(
      409, BUSINESS, NEVER, "What is on file about the customer has changed since this began."),
  IDENTITY_MISMATCH(
      422, BUSINESS, NEVER, "The card's issuer did not confirm the customer's identity."),
  IDENTIFICATION_STEP_FORBIDS(409, BUSINESS, NEVER, "The identity check stands at another step."),
  IDENTITY_METHOD_NOT_OFFERED(
      422, BUSINESS, NEVER, "An identity cannot be proven so for this purpose."),
  CARD_SECRET_UNREADABLE(
      422, BUSINESS, NEVER, "What came from the browser is not an encrypted card password."),
  COPY_TOO_LARGE(413, CALLER, NEVER, "A copy of a paper has at most 3 MiB."),
  COPY_TYPE_REFUSED(422, CALLER, NEVER, "A copy of a paper is a PDF, JPEG or PNG file."),
  COPIES_EXHAUSTED(422, BUSINESS, NEVER, "There are as many copies of papers as there may be."),
  COPIES_MISSING(422, BUSINESS, NEVER, "A copy of one of the papers is missing."),
  COPIES_NOT_SEEN(403, BUSINESS, NEVER, "Who reviews papers has to look at every copy first."),
  COPIES_CHANGED(409, BUSINESS, NEVER, "The papers are no longer under the review proposed."),
  PAPERS_REFUSED(422, BUSINESS, NEVER, "The bank's staff did not accept the customer's papers."),

  ACCOUNT_IN_USE(422, BUSINESS, NEVER, "Something stands in the way of closing the sub-account."),
  COMPLAINT_STATE_FORBIDS(
      409, BUSINESS, NEVER, "The complaint was answered or taken back already."),
  COMPLAINTS_EXHAUSTED(
      422, BUSINESS, NEVER, "Too many complaints of the customer wait for an answer."),
  STATEMENT_TOO_LONG(
      422, BUSINESS, NEVER, "The period has more movements than a statement holds; ask for less."),

  // Trade passwords
  PASSWORD_WEAK(422, BUSINESS, NEVER, "The trade password is too easy to guess."),
  PASSWORD_UNREADABLE(
      422,
      BUSINESS,
      NEVER,
      "What came from the browser is not an encrypted password of six digits."),
  PASSWORD_ENTRY_STALE(
      409, BUSINESS, NEVER, "The key of this password entry was used or has expired."),
  PASSWORDS_DIFFER(422, BUSINESS, NEVER, "The password and its repetition differ."),
  PASSWORD_EXISTS(409, BUSINESS, NEVER, "The sub-account has its trade password already."),
  PASSWORD_LOCKED(
      422,
      BUSINESS,
      NEVER,
      "The trade password is locked until its customer's identity is checked."),
  PASSWORD_UNCHANGED(422, BUSINESS, NEVER, "The new trade password is the one it shall replace."),
  RESET_STEP_FORBIDS(
      409, BUSINESS, NEVER, "The reset of the trade password stands at another step."),
  PASSWORD_CHECK_INVALID(
      409,
      BUSINESS,
      NEVER,
      "The proof of the password was spent, has expired or is for another order or amount."),

  // Codes by short message
  SMS_CODE_EXPIRED(422, BUSINESS, NEVER, "There is no code that is still valid."),
  SMS_CODE_LOCKED(422, BUSINESS, NEVER, "Too many wrong codes; a new code is needed."),
  SMS_TOO_SOON(429, BUSINESS, NEVER, "A code was sent a moment ago."),
  SMS_LIMIT_REACHED(
      429, BUSINESS, NEVER, "No more codes are sent for this session or mobile today."),
  FIRST_PAYMENT_LIMIT_REACHED(
      429,
      BUSINESS,
      NEVER,
      "The bank has paid this person as many first payments as it does within a day."),
  SMS_REFUSED(422, UPSTREAM, NEVER, "The gateway does not deliver to this mobile."),
  SMS_CHECK_INVALID(
      409,
      BUSINESS,
      NEVER,
      "The proof of the code was spent, has expired or is for another purpose."),

  // Hosted pages
  RETURN_URL_REFUSED(
      422, BUSINESS, NEVER, "return_url is not on a host that the platform has registered."),
  PAGE_NOT_AWAITED(
      422, BUSINESS, NEVER, "The order does not wait for its customer; no link is made."),
  PAGE_LINKS_EXHAUSTED(422, BUSINESS, NEVER, "The order has had as many links as it may have.");

  /** Who has to act. */
  public enum Kind {
    /** The sender of the request. */
    CALLER,
    /** A rule of the business says no. */
    BUSINESS,
    /** An outside party did not answer as agreed. */
    UPSTREAM,
    /** We did. */
    DEFECT
  }

  /** What the sender may do next (API-04). */
  public enum Retry {
    /** The same request will be refused again. */
    NEVER,
    /** Sending the same request again, signed anew, is safe and may succeed. */
    SAME_REQUEST,
    /** The outcome is not known to the answer: ask for the order. */
    QUERY
  }

  private final int status;
  private final Kind kind;
  private final Retry retry;
  private final String title;

  ErrorCode(int status, Kind kind, Retry retry, String title) {
    this.status = status;
    this.kind = kind;
    this.retry = retry;
    this.title = title;
  }

  /** The HTTP status of the problem answer. */
  public int status() {
    return status;
  }

  /** Who has to act. */
  public Kind kind() {
    return kind;
  }

  /** What the sender may do next. */
  public Retry retry() {
    return retry;
  }

  /** The cause in one English sentence, for engineers. */
  public String title() {
    return title;
  }
}
