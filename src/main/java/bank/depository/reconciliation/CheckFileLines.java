package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Reads the lines of a sealed day in the order of the file. Memory does not grow with their number.
 */
public interface CheckFileLines {

  /** Hands over every line of that kind. Within the platform in scope. */
  void stream(PlatformId platform, LocalDate day, CheckFileKind kind, Consumer<Line> sink);

  /** The heading of that kind of file. */
  String heading(CheckFileKind kind);

  /**
   * One line.
   *
   * @param text without its line feed
   * @param amountFen what it adds to the file's sum
   */
  record Line(String text, long amountFen) {}
}
