package bank.depository.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.MobileNo;
import bank.depository.identity.Particulars;
import bank.depository.identity.PersonName;
import bank.depository.lending.AtOnce;
import bank.depository.platform.LivePlatforms;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who is found at the bank's own entrance. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PersonDirectoryTest {

  @Inject PersonDirectory directory;
  @Inject AccountsForTests accounts;
  @Inject LivePlatforms platforms;
  @Inject PlatformScope scope;

  private final Particulars person =
      new Particulars(
          new PersonName("王小明"),
          new IdNumber(IdType.RESIDENT_ID, "11010519491231002X"),
          new CardNo("4111111111111111"),
          new MobileNo("139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000))));

  @Test
  void aDoubleInTheSandboxDoesNotLeadToARealAccount() {
    CustomerKey sandbox = opened(place(() -> platforms.aPlatform("沙箱平台", "platform.example")));
    assertEquals(List.of(sandbox), found());

    CustomerKey real = opened(place(() -> platforms.ofProduction("正式平台", "platform.example")));

    assertEquals(List.of(real), found());
  }

  private static PlatformId place(Supplier<PlatformId> made) {
    return AtOnce.asRequest(made);
  }

  private CustomerKey opened(PlatformId platform) {
    return inTransaction(
        () -> {
          scope.enter(platform);
          accounts.open(platform, "customer-1", Set.of(CustomerRole.LENDER), person);
          return CustomerKey.of(platform, "customer-1");
        });
  }

  private List<CustomerKey> found() {
    return inTransaction(
        () ->
            directory.find(
                new PersonDirectory.Said(person.name(), person.idNumber(), person.mobile())));
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return AtOnce.asRequest(() -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
