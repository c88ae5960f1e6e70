package bank.depository.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.lending.AtOnce;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.StaffId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever opens a personal value is on record, and a job that opens it often is so once a day. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PlainValuesTest {

  private static final PlatformId PLATFORM = new PlatformId(987_654);
  private static final PersonalDataCell CELL =
      PersonalDataCell.ofPlatform("customer", "mobile", PLATFORM);
  private static final String MOBILE = "13800138000";

  @Inject PlainValues door;
  @Inject PersonalDataCipher cipher;
  @Inject PersonalDataUseQueries queries;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;

  private final String customerNo = "c-" + UUID.randomUUID();
  private final DataSubject customer = DataSubject.customer(PLATFORM, customerNo);

  @Test
  @Requirement(value = "INF-02", says = "every look at the plain value is audited")
  void theServicesLooksAreOnRecordOnceForPurposeAndDay() {
    Viewing notice = Viewing.byService(customer, DataPurpose.NOTICE);

    assertEquals(MOBILE, open(notice));
    open(notice);
    open(Viewing.byService(customer, DataPurpose.PAYMENT));

    assertEquals(2, rows());
    assertTrue(
        summary().stream()
            .anyMatch(
                line ->
                    line.purpose() == DataPurpose.NOTICE
                        && line.by() == PersonalDataUse.By.SERVICE
                        && line.days() == 1));
  }

  @Test
  @Requirement(value = "INF-02", says = "every look at the plain value is audited")
  void eachLookOfTheCustomerAndOfThePlatformHasItsOwnRecord() {
    open(Viewing.bySelf(customer, DataPurpose.COMPLAINT));
    open(Viewing.bySelf(customer, DataPurpose.COMPLAINT));
    open(Viewing.byPlatform(customer, DataPurpose.DOCUMENT));
    open(Viewing.byPlatform(customer, DataPurpose.DOCUMENT));
    open(Viewing.byPlatform(customer, DataPurpose.DOCUMENT));

    assertEquals(5, rows());
    assertEquals(
        Map.of(PersonalDataUse.By.SELF, 2L, PersonalDataUse.By.PLATFORM, 3L),
        summary().stream().collect(Collectors.toMap(PurposeSummary::by, PurposeSummary::looks)));
  }

  @Test
  @Requirement(value = "INF-02", says = "every look at the plain value is audited")
  void eachLookOfStaffIsAnEntryOfTheAuditTrailAndWithoutTheEntryNothingIsShown() {
    Viewing look =
        Viewing.byStaff(customer, new StaffId(7), DataPurpose.COMPLAINT, "complaint T-1");

    assertEquals(MOBILE, open(look));
    open(look);
    assertThrows(IllegalStateException.class, () -> openAndFail(look));

    assertEquals(2, looksOfStaff());
    assertEquals(0, rows());
  }

  @Test
  void manyLooksOfOneTransactionAreOneRecord() {
    Viewing notice = Viewing.byService(customer, DataPurpose.NOTICE);

    AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(PLATFORM);
                      door.open(notice, CELL, sealed());
                      return door.open(notice, CELL, sealed());
                    }));

    assertEquals(1, rows());
  }

  @Test
  void aLookThatWasRolledBackIsRecordedByTheNext() {
    Viewing notice = Viewing.byService(customer, DataPurpose.NOTICE);
    assertThrows(IllegalStateException.class, () -> openAndFail(notice));
    assertEquals(0, rows());

    open(notice);

    assertEquals(1, rows());
  }

  @Test
  void nothingOpensWithoutATransactionOrOutsideOfTheCustomersPlatform() {
    Viewing notice = Viewing.byService(customer, DataPurpose.NOTICE);

    assertThrows(
        TransactionalException.class,
        () -> AtOnce.asRequest(() -> door.open(notice, CELL, sealed())));
    assertThrows(
        RuntimeException.class,
        () ->
            AtOnce.asRequest(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(() -> door.open(notice, CELL, sealed()))));
    assertEquals(0, rows());
  }

  @Test
  void staffLookWithAReasonOnly() {
    StaffId staff = new StaffId(7);

    assertThrows(
        IllegalArgumentException.class,
        () -> Viewing.byStaff(customer, staff, DataPurpose.COMPLAINT, " "));
    assertThrows(
        IllegalArgumentException.class,
        () -> Viewing.byStaff(customer, staff, DataPurpose.COMPLAINT, "x".repeat(201)));
  }

  @Test
  void whatANodeRemembersIsBounded() {
    UsesOfToday uses = new UsesOfToday();
    LocalDate day = LocalDate.parse("2026-11-25");
    for (int i = 0; i <= UsesOfToday.MOST; i++) {
      uses.remember(
          new PersonalDataUse(
              DataSubject.customer(PLATFORM, "c" + i),
              PersonalDataUse.By.SERVICE,
              DataPurpose.PAYMENT,
              day));
    }

    assertEquals(1, uses.size());
  }

  private byte[] sealed() {
    return cipher.encrypt(CELL, MOBILE);
  }

  private String open(Viewing viewing) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(PLATFORM);
                      return door.open(viewing, CELL, sealed());
                    }));
  }

  private void openAndFail(Viewing viewing) {
    AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(PLATFORM);
                      door.open(viewing, CELL, sealed());
                      throw new IllegalStateException("rolled back");
                    }));
  }

  private long looksOfStaff() {
    return count("select count(*) from depository.looks_at_customer(:customer)");
  }

  private List<PurposeSummary> summary() {
    return AtOnce.asRequest(() -> queries.handle(PLATFORM, customerNo));
  }

  private long rows() {
    return count("select count(*) from depository.personal_data_use where customer_no = :customer");
  }

  private long count(String query) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(PLATFORM);
                      return (Long)
                          entityManager
                              .createNativeQuery(query, Long.class)
                              .setParameter("customer", customerNo)
                              .getSingleResult();
                    }));
  }
}
