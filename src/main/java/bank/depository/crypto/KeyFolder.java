package bank.depository.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder of small files that are written once and never change, shared by several nodes. A file
 * appears whole or not at all, and the first to write it wins.
 */
final class KeyFolder {

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    } catch (IOException failed) {
      throw new UncheckedIOException("the key folder " + folder + " cannot be made", failed);
    }
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException("the key folder " + folder + " cannot be read", failed);
    }
  }

  Optional<String> read(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException("the key file " + name + " cannot be read", failed);
    }
  }

  /** When that file was written. */
  Instant madeAt(String name) {
    try {
      return Files.getLastModifiedTime(folder.resolve(name)).toInstant();
    } catch (IOException failed) {
      throw new UncheckedIOException("the key file " + name + " cannot be read", failed);
    }
  }

  /** What the file holds: what another node wrote, or else what is made now. */
  String readOrCreate(String name, Supplier<String> content) {
    return read(name)
        .orElseGet(
            () -> {
              create(folder.resolve(name), content.get());
              return read(name).orElseThrow();
            });
  }

  private void create(Path file, String content) {
    try {
      Path draft = Files.createTempFile(folder, ".draft", "", ownerOnly("rw-------"));
      try {
        write(draft, content);
        Files.createLink(file, draft);
        sync(folder);
      } catch (FileAlreadyExistsException anotherNodeWasFirst) {
        // Its file is as good as ours and is the one that stays.
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("the key file " + file + " cannot be written", failed);
    }
  }

  private static void write(Path file, String content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A key that vanishes with the power would take what it sealed with it. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
