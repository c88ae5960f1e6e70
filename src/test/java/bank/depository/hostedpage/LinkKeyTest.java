package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import bank.depository.crypto.Keys;
import bank.depository.crypto.KeysForTests;
import bank.depository.crypto.MacPurpose;
import bank.depository.crypto.RandomTokens;
import bank.depository.shared.PlatformId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that is told again after the bank's key was renewed is the same link. */
class LinkKeyTest {

  private static final PlatformId PLATFORM = new PlatformId(1001);
  private static final String PUBLIC_URL = "https://bank.example";

  @TempDir Path folder;

  @Test
  void theSameAnswerTellsTheSameLinkAfterTheKeyWasRenewed() {
    PageLinks before = links(KeysForTests.in(folder));
    PageLinks after = links(KeysForTests.renewed(folder, MacPurpose.PAGE_LINK, 2));
    UUID session = UUID.randomUUID();
    PageTicket kept = new PageTicket(session, 1, 1, Instant.EPOCH);
    PageTicket keptBeforeVersions = new PageTicket(session, 1, null, Instant.EPOCH);

    assertEquals(before.of(PLATFORM, kept), after.of(PLATFORM, kept));
    assertEquals(before.of(PLATFORM, kept), after.of(PLATFORM, keptBeforeVersions));
    assertNotEquals(
        before.of(PLATFORM, kept),
        after.of(PLATFORM, new PageTicket(session, 1, 2, Instant.EPOCH)));
  }

  private static PageLinks links(Keys keys) {
    return new PageLinks(new KeyedLinkTokens(keys, new RandomTokens()), PUBLIC_URL);
  }
}
