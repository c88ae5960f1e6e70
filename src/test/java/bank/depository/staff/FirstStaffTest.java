package bank.depository.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.depository.shared.DatabaseRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first two members get in by links in a file; nobody does so after them. */
@QuarkusTest
class FirstStaffTest {

  private static final String NOBODY_ENROLLED =
      "update depository.staff_member set state = 'ENROLLING', secret_hash = null,"
          + " enrolment_sha256 = sha256(convert_to(login, 'UTF8')), enrolment_ends_at = now()";
  private static final String FIRST_ENROLLED =
      "update depository.staff_member set state = 'ACTIVE', secret_hash = '\\x00',"
          + " enrolment_sha256 = null, enrolment_ends_at = null where login = 'first'";
  private static final String SECOND_ENROLLED = FIRST_ENROLLED.replace("'first'", "'second'");

  @Inject InviteFirstStaff invite;
  @Inject EntityManager entityManager;

  @Test
  void bothAreInvitedWhileNobodyHasEnrolled() {
    assertEquals(List.of("first", "second"), invitedAfter(NOBODY_ENROLLED));
  }

  @Test
  void theOtherIsInvitedAnewWhenOneHasEnrolled() {
    assertEquals(List.of("second"), invitedAfter(NOBODY_ENROLLED, FIRST_ENROLLED));
  }

  @Test
  void nobodyIsInvitedOnceTwoHaveEnrolled() {
    assertEquals(List.of(), invitedAfter(NOBODY_ENROLLED, FIRST_ENROLLED, SECOND_ENROLLED));
  }

  @Test
  void theLinksAreForTheServicesOwnUserAlone(@TempDir Path dataDir) throws IOException {
    FirstStaffFile file = new FirstStaffFile(invite, dataDir, "https://bank.example");
    Path written = dataDir.resolve("staff-enrolment.txt");

    file.write(
        List.of(
            new InviteFirstStaff.Invited("first", new OneTimeToken("one")),
            new InviteFirstStaff.Invited("second", new OneTimeToken("two"))));

    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(written)));
    assertEquals(
        List.of(
            "first https://bank.example/console/enrolment/one",
            "second https://bank.example/console/enrolment/two"),
        Files.readAllLines(written));
  }

  @Test
  void theFileGoesOnceNobodyIsInvited(@TempDir Path dataDir) {
    FirstStaffFile file = new FirstStaffFile(invite, dataDir, "https://bank.example");
    file.write(List.of(new InviteFirstStaff.Invited("first", new OneTimeToken("one"))));

    file.write(List.of());

    assertFalse(Files.exists(dataDir.resolve("staff-enrolment.txt")));
  }

  /** Who is invited in that state of the staff, which is undone in the end. */
  private List<String> invitedAfter(String... states) {
    List<String> logins = new ArrayList<>();
    DatabaseRole.STAFF.run(
        () -> {
          QuarkusTransaction.begin();
          try {
            for (String state : states) {
              entityManager.createNativeQuery(state).executeUpdate();
            }
            invite.handle(invited -> invited.forEach(who -> logins.add(who.login())));
          } finally {
            QuarkusTransaction.rollback();
          }
        });
    return logins;
  }
}
