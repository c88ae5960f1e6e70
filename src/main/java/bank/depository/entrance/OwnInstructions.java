package bank.depository.entrance;

import bank.depository.crypto.Sha256Digest;
import bank.depository.entrance.StartOwnOrder.Asker;
import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.order.Answer;
import bank.depository.order.BodyDigest;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Instructions of customers themselves. The request number follows from the form, so that a form
 * that is sent twice starts one order.
 */
@ApplicationScoped
class OwnInstructions {

  private static final int NUMBER_CHARS = 40;

  private final PageLinks links;
  private final String publicUrl;

  OwnInstructions(
      PageLinks links, @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.links = links;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  <C> PlatformInstruction<C> instruction(Asker asker, String what, C command) {
    return new PlatformInstruction<>(
        asker.account().platform(),
        new RequestNo(RequestNo.BANK_PREFIX + number(asker, what)),
        new BodyDigest(digest(asker + what + command)),
        command);
  }

  /** The address of the account's page, to which the browser comes back. */
  String backTo(Asker asker) {
    return publicUrl + asker.home();
  }

  /** The address of the page on which it is confirmed. */
  String link(Asker asker, Answer<PageOrderAnswer> answer) {
    return URI.create(links.of(asker.account().platform(), answer.body().page()).url())
        .getRawPath();
  }

  private static String number(Asker asker, String what) {
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(digest(asker + what));
    return word.substring(0, NUMBER_CHARS);
  }

  private static byte[] digest(String text) {
    return Sha256Digest.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
  }
}
