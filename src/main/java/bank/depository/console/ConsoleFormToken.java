package bank.depository.console;

import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The token that goes with every form. It follows from the secret in the browser's cookie, which no
 * other site can read, so nothing has to be kept.
 */
final class ConsoleFormToken {

  /** The name of the field. */
  static final String FIELD = "csrf";

  private ConsoleFormToken() {}

  static String of(String cookie) {
    return Sha256Digest.of(("console-form/" + cookie).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Refuses with {@code FORM_FORGED} a POST whose token is not that of the cookie. */
  static void require(String cookie, InvocationContext call) {
    if (!call.getMethod().isAnnotationPresent(POST.class)) {
      return;
    }
    String said = said(call);
    if (cookie.isEmpty()
        || !MessageDigest.isEqual(
            of(cookie).getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(ErrorCode.FORM_FORGED);
    }
  }

  private static String said(InvocationContext call) {
    Parameter[] parameters = call.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getName().equals(FIELD)
          && call.getParameters()[i] instanceof String token) {
        return token;
      }
    }
    return "";
  }
}
