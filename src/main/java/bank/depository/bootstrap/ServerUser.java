package bank.depository.bootstrap;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom the programs of PostgreSQL run, for they refuse to run as root. A plain user runs them
 * itself. Root runs them as a user without rights; where that user cannot reach the data directory
 * (a clone below {@code /root}), in a user namespace of their own, in which root is nobody. Both
 * need only util-linux, which every Debian has.
 */
record ServerUser(List<String> prefix, int uid, int gid) {

  /** First the one that PostgreSQL's own packages make, then the one that is always there. */
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(20);

  /** The words of a command line that runs {@code program} as this user. */
  List<String> command(Path program, List<String> arguments) {
    List<String> words = new ArrayList<>(prefix);
    words.add(program.toString());
    words.addAll(arguments);
    return words;
  }

  /** Gives a file that this JVM made to the user. */
  void own(Path path) {
    try {
      if (Directories.ownerId(path) != uid) {
        Files.setAttribute(path, "unix:uid", uid);
        Files.setAttribute(path, "unix:gid", gid);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the user can run {@code program}, and so reach the directory that it is in. A shell
   * asks for it: {@code setpriv} itself still has root's rights while it looks for its program.
   */
  private boolean canRun(Path program) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of("/bin/sh", "-c", "exec \"$0\" --version", program.toString()));
    return Command.run(PROBE_LIMIT, words).succeeded();
  }

  /**
   * The user of a cluster: who owns it when it exists, else who can run it.
   *
   * @throws CannotStart when it is another's, or none can be found
   */
  static ServerUser of(Path cluster, Path program) {
    UnixSystem self = new UnixSystem();
    boolean root = self.getUid() == 0;
    if (!Files.exists(cluster)) {
      return root ? forRoot(cluster, program) : plain(self);
    }
    int owner = Directories.ownerId(cluster);
    if (root) {
      return reaching(
          owner == 0 ? namespaced() : unprivileged(owner, Directories.groupId(cluster)),
          cluster,
          program);
    }
    if (owner != self.getUid()) {
      throw new CannotStart(
          "%s belongs to user %d: start the service as that user or as root, or name another data directory with DEPOSITORY_DATA_DIR."
              .formatted(cluster, owner));
    }
    return plain(self);
  }

  private static ServerUser forRoot(Path cluster, Path program) {
    return UNPRIVILEGED.stream()
        .flatMap(name -> named(name).stream())
        .filter(user -> user.canRun(program))
        .findFirst()
        .orElseGet(() -> reaching(namespaced(), cluster, program));
  }

  private static ServerUser reaching(ServerUser user, Path cluster, Path program) {
    if (!user.canRun(program)) {
      throw new CannotStart(
          "PostgreSQL does not run as root, and %s cannot be reached without root's rights here: name a directory that every user can enter, such as DEPOSITORY_DATA_DIR=/var/lib/depository."
              .formatted(cluster.getParent()));
    }
    return user;
  }

  private static ServerUser plain(UnixSystem self) {
    return new ServerUser(List.of(), (int) self.getUid(), (int) self.getGid());
  }

  private static ServerUser namespaced() {
    return new ServerUser(List.of("unshare", "--user", "--"), 0, 0);
  }

  private static ServerUser unprivileged(int uid, int gid) {
    return new ServerUser(
        List.of(
            "setpriv",
            "--reuid=" + uid,
            "--regid=" + gid,
            "--clear-groups",
            "--inh-caps=-all",
            "--no-new-privs",
            "--"),
        uid,
        gid);
  }

  private static Optional<ServerUser> named(String name) {
    Command uid = Command.run(PROBE_LIMIT, List.of("id", "-u", name));
    Command gid = Command.run(PROBE_LIMIT, List.of("id", "-g", name));
    return uid.succeeded() && gid.succeeded()
        ? Optional.of(
            unprivileged(Integer.parseInt(uid.lastLine()), Integer.parseInt(gid.lastLine())))
        : Optional.empty();
  }
}
