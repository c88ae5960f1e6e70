package bank.depository.hostedpage;

import bank.depository.crypto.Keys;
import bank.depository.crypto.MacPurpose;
import bank.depository.crypto.RandomTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Secrets of links from the bank's key for links, secrets of browsers from chance. */
@ApplicationScoped
class KeyedLinkTokens implements LinkTokens {

  private final Keys keys;
  private final RandomTokens random;

  KeyedLinkTokens(Keys keys, RandomTokens random) {
    this.keys = keys;
    this.random = random;
  }

  @Override
  public int newestKey() {
    return keys.macKey(MacPurpose.PAGE_LINK).version();
  }

  @Override
  public String link(PageSessionKey session, int linkNo, int keyVersion) {
    byte[] message = (session.word() + "/" + linkNo).getBytes(StandardCharsets.US_ASCII);
    byte[] mac =
        keys.macKeys(MacPurpose.PAGE_LINK).stream()
            .filter(key -> key.version() == keyVersion)
            .findFirst()
            .orElseThrow()
            .mac(message);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  @Override
  public String browser() {
    return random.token();
  }
}
