package bank.depository.bootstrap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that uses the server of a data directory until its standard input ends: what a test
 * starts in order to kill it.
 */
public final class OwnPostgresProcess {

  private OwnPostgresProcess() {}

  /** Arguments: data directory, port. */
  public static void main(String[] arguments) throws IOException {
    try (OwnPostgres server =
        OwnPostgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println(ServerProcess.SERVING + server.port());
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (CannotStart refused) {
      System.out.println(ServerProcess.REFUSED + refused.getMessage());
    }
  }
}
