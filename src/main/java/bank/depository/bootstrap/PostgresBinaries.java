package bank.depository.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive that came with the service. */
record PostgresBinaries(Path directory) {

  /** 18.6 unpacks to 60 MB; an archive far beyond that is not the one we ship. */
  private static final long MAX_UNPACKED_BYTES = 1L << 30;

  private static final Duration SYNC_LIMIT = Duration.ofMinutes(5);

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /**
   * Finds the programs under {@code home}, or unpacks them there. The directory carries the digest
   * of the archive, so that a new version of the service brings its own beside the old, and appears
   * under that name only when it is whole and on the disk.
   *
   * @throws CannotStart when no archive fits this machine
   */
  static PostgresBinaries under(Path home) {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      Path directory = home.resolve("bin-" + digest(archive));
      if (!Files.exists(directory)) {
        unpack(archive, directory);
      }
      return new PostgresBinaries(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that the archives of io.zonky.test.postgres carry. */
  static String archiveName(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> osArch;
        };
    return "postgres-%s-%s.txz".formatted(system, processor);
  }

  private static InputStream open(String archive) {
    InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (in == null) {
      throw new CannotStart(
          "There is no PostgreSQL for this machine (%s): install a server from version 15 and set DEPOSITORY_DB_URL."
              .formatted(archive));
    }
    return in;
  }

  private static String digest(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(String archive, Path directory) throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    Path unfinished = Files.createTempDirectory(parent, "unpacking-");
    try {
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(open(archive)))) {
        extract(tar, unfinished);
      }
      // Renamed before they are on the disk, a power cut could leave them empty.
      syncFileSystem(unfinished);
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.exists(directory)) {
        throw e;
      } // Another process was faster: what it unpacked is the same.
    } finally {
      Directories.deleteTree(unfinished);
    }
  }

  private static void syncFileSystem(Path directory) {
    Command sync = Command.run(SYNC_LIMIT, List.of("sync", "-f", directory.toString()));
    if (!sync.succeeded()) {
      throw new CannotStart("PostgreSQL cannot be unpacked safely: " + sync.lastLine() + ".");
    }
  }

  private static void extract(TarArchiveInputStream tar, Path root) throws IOException {
    long unpackedBytes = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path target = root.resolve(entry.getName()).normalize();
      unpackedBytes += entry.getSize();
      if (!target.startsWith(root) || unpackedBytes > MAX_UNPACKED_BYTES) {
        throw new IOException("not an archive of PostgreSQL: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else if (!isForBuilding(entry.getName())) {
        extract(tar, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
  }

  /** Libraries to link with are a quarter of the archive, and no server needs them. */
  private static boolean isForBuilding(String name) {
    return name.endsWith(".a") || name.contains("/pkgconfig/") || name.contains("/include/");
  }

  private static Set<PosixFilePermission> permissions(boolean program) {
    return PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
  }
}
