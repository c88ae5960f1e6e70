package bank.depository.staff;

import bank.depository.shared.DatabaseRole;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes the links of the first two members of staff into a file that only the service's own user
 * can read, and says in the log where it is.
 */
@ApplicationScoped
class FirstStaffFile {

  private static final Logger LOG = Logger.getLogger(FirstStaffFile.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final InviteFirstStaff invite;
  private final Path file;
  private final String publicUrl;

  FirstStaffFile(
      InviteFirstStaff invite,
      @ConfigProperty(name = "depository.data-dir") Path dataDir,
      @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.invite = invite;
    this.file = dataDir.resolve("staff-enrolment.txt");
    this.publicUrl = publicUrl;
  }

  void atStart(@Observes StartupEvent started) {
    DatabaseRole.STAFF.run(() -> invite.handle(this::write));
  }

  /** Puts these links in the place of what stands there. */
  void write(List<InviteFirstStaff.Invited> invited) {
    StringBuilder text = new StringBuilder();
    invited.forEach(
        who ->
            text.append(who.login())
                .append(' ')
                .append(publicUrl)
                .append("/console/enrolment/")
                .append(who.token().value())
                .append('\n'));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      if (!invited.isEmpty()) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, text);
        LOG.infof("the links by which the first members of staff enrol are in %s", file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
