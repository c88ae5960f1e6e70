package bank.depository.bootstrap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The secrets with which the roles sign in to the service's own server: random, made once with the
 * cluster, in a file that only its owner reads.
 */
final class Credentials {

  static final String SUPERUSER = "postgres";

  /** The roles of roles.sql that sign in. */
  static final List<String> LOGIN_ROLES =
      List.of("depository_owner", "depository_api", "depository_staff", "depository_jobs");

  private static final int SECRET_BYTES = 24;

  private final Properties secrets;

  private Credentials(Properties secrets) {
    this.secrets = secrets;
  }

  String of(String role) {
    String secret = secrets.getProperty(role);
    if (secret == null) {
      throw new CannotStart("The credentials file has no line for " + role + ".");
    }
    return secret;
  }

  /** Makes new secrets and keeps them. */
  static Credentials create(Path file) {
    SecureRandom random = new SecureRandom();
    Properties secrets = new Properties();
    secrets.setProperty(SUPERUSER, secret(random));
    LOGIN_ROLES.forEach(role -> secrets.setProperty(role, secret(random)));
    Directories.writeSecret(
        file,
        secrets.stringPropertyNames().stream()
            .sorted()
            .map(role -> role + "=" + secrets.getProperty(role) + "\n")
            .collect(Collectors.joining()));
    return new Credentials(secrets);
  }

  /** Reads the secrets of a cluster that exists. */
  static Credentials read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties secrets = new Properties();
      secrets.load(reader);
      return new Credentials(secrets);
    } catch (IOException e) {
      throw new CannotStart(
          "The credentials of the database cannot be read from " + file + ": restore that file.",
          e);
    }
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
