package bank.depository.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.crypto.Keys;
import bank.depository.crypto.KeysForTests;
import bank.depository.crypto.SealingPurpose;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older key is needed until two looks, ten minutes apart, have found nothing under it. */
class FollowKeyVersionsTest {

  private static final Instant FIRST = Instant.parse("2026-11-25T02:00:00Z");

  private final Remembered versions = new Remembered(Map.of());
  private final Keys keys;
  private long left;

  FollowKeyVersionsTest(@TempDir Path data) {
    KeysForTests.in(data.resolve("keys"));
    keys = KeysForTests.renewed(data.resolve("keys"), SealingPurpose.PERSONAL_DATA, 2);
  }

  @Test
  void anOlderKeyIsRetiredAtTheSecondLookThatFindsNothing() {
    assertEquals(FollowKeyVersions.Todo.RENEW, at(0).handle());
    assertEquals(0, at(0).handle(2));

    assertEquals(FollowKeyVersions.Todo.WAIT, at(599).handle());
    at(599).handle(2);
    assertEquals(Set.of(1, 2), needed());

    assertEquals(FollowKeyVersions.Todo.LOOK, at(600).handle());
    at(600).handle(2);
    assertEquals(Set.of(2), needed());
  }

  @Test
  void whatIsFoundAtTheSecondLookKeepsTheKey() {
    at(0).handle();
    at(0).handle(2);

    left = 1;
    assertEquals(1, at(600).handle(2));

    assertEquals(Set.of(1, 2), needed());
    assertEquals(FollowKeyVersions.Todo.RENEW, at(601).handle());
  }

  private Set<Integer> needed() {
    return versions.inUse().getOrDefault("personal-data", Set.of());
  }

  private FollowKeyVersions at(int seconds) {
    return new FollowKeyVersions(
        versions,
        new Counted(),
        KeysForTests.lasting(keys),
        KeysForTests.cipher(keys),
        Clock.fixed(FIRST.plusSeconds(seconds), ZoneOffset.UTC));
  }

  /** So many values are left. */
  private final class Counted implements SealedValues {

    @Override
    public List<Found> takeOutdated(SealedColumn column, int newest, @Nullable String after) {
      return List.of();
    }

    @Override
    public boolean putRenewed(SealedColumn column, Found old, byte[] renewed) {
      return false;
    }

    @Override
    public List<Older> olderThan(int newest) {
      return left == 0 ? List.of() : List.of(new Older(null, "customer", "name_cipher", left));
    }
  }
}
