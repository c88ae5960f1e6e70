package bank.depository.project;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aProjectHoldsAsManyBidsAsOneRepaymentCanPay() {
    Project project = raising(1_000_000);
    for (int i = 0; i < Project.MAX_BIDS; i++) {
      project.takeQuota(Money.ofFen(1), DAY);
    }

    assertRefused(ErrorCode.TOO_MANY_BIDS, () -> project.takeQuota(Money.ofFen(1), DAY));

    project.giveBackQuota(Money.ofFen(1));
    assertEquals(Project.MAX_BIDS + 1, project.takeQuota(Money.ofFen(1), DAY));
  }

  @Test
  void aFullProjectTakesBidsAgainWhenOneIsGivenBack() {
    Project project = raising(100);
    assertEquals(1, project.takeQuota(Money.ofFen(60), DAY));
    assertEquals(2, project.takeQuota(Money.ofFen(40), DAY));
    assertEquals(ProjectState.FULL, project.state());

    project.giveBackQuota(Money.ofFen(60));

    assertEquals(ProjectState.RAISING, project.state());
    assertEquals(Money.ofFen(60), project.remaining());
    assertEquals(1, project.bids());
  }

  @Test
  void bidsAreTakenOnTheLastDayAndNotOnTheNext() {
    Project project = raising(100);
    project.requireBid(Money.ofFen(1), DAY.plusDays(5));

    assertRefused(
        ErrorCode.RAISING_PERIOD_OVER, () -> project.requireBid(Money.ofFen(1), DAY.plusDays(6)));
  }

  private static Project raising(long fen) {
    ProjectRegistration registration =
        new ProjectRegistration(
            "project-1",
            "borrower-1",
            null,
            fen,
            1_200,
            3,
            RepaymentMethod.BULLET,
            "buys a machine",
            List.of(),
            1,
            DAY.plusDays(5),
            0,
            null);
    Project project =
        new Project(new ProjectKey(1_000, "project-1"), registration, "[]", Instant.EPOCH);
    project.startRaising(DAY);
    return project;
  }
}
