package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuer;
import bank.depository.account.CardIssuerQueries;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.VisitPage;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.identity.CopyReview;
import bank.depository.identity.FirstPayments;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.PaperCopy;
import bank.depository.identity.PartyKind;
import bank.depository.identity.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks where an identification stands. Reads only. */
@ApplicationScoped
class IdentificationState {

  private final VisitPage visitPage;
  private final IdentityChecks identities;
  private final FirstPayments payments;
  private final CopyReview copies;
  private final CardIssuerQueries banks;

  IdentificationState(
      VisitPage visitPage,
      IdentityChecks identities,
      FirstPayments payments,
      CopyReview copies,
      CardIssuerQueries banks) {
    this.copies = copies;
    this.banks = banks;
    this.visitPage = visitPage;
    this.identities = identities;
    this.payments = payments;
  }

  /**
   * Where it stands, with what was told so far in plain.
   *
   * @param offered the methods to choose from today
   */
  record Seen(
      IdentificationStep step,
      IdentityPurpose purpose,
      PartyKind party,
      Optional<IdentityMethod> method,
      List<IdentityMethod> offered,
      Told told,
      Optional<LocalDate> validUntil,
      Optional<String> lastRefusal,
      int checksLeft,
      FirstPayments.Standing firstPayment,
      Copies copies,
      OrganizationForm organization,
      List<CardIssuer> banks) {}

  /**
   * The copies of papers.
   *
   * @param current those to be reviewed
   * @param handIns how often they were handed in
   * @param since when it came to where it stands
   */
  record Copies(List<PaperCopy> current, int handIns, Instant since) {}

  Seen see(PageCall call) {
    return visitPage.handle(
        call.session(),
        call.browser(),
        visit -> {
          Identification found =
              identities
                  .known(visit.session().platform(), visit.session().order())
                  .orElseThrow(() -> new PageClosed(PageClosed.Why.LINK_UNKNOWN));
          return new Seen(
              found.step(),
              found.purpose(),
              found.party(),
              found.method(),
              identities.offered(found),
              identities.told(found),
              found.papersValidUntil(),
              found.lastRefusal(),
              found.checksLeft(),
              payments.standing(found.platform(), found.order()),
              new Copies(
                  copies.current(found.platform(), found.order()),
                  found.handIns(),
                  found.changedAt()),
              organization(found),
              found.party() == PartyKind.PERSON ? List.of() : banks.handle());
        });
  }

  private OrganizationForm organization(Identification found) {
    String bank = found.issuerCode().orElse("");
    return identities
        .officers(found)
        .map(
            told -> new OrganizationForm(told.representative().value(), told.agent().value(), bank))
        .orElse(new OrganizationForm("", "", bank));
  }
}
