package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.RowView;
import java.util.List;

/**
 * The page of copies of papers.
 *
 * @param path where the whole proof is shown
 * @param steps how many steps the whole has; 0 where they are not counted
 * @param underReview whether they are handed in
 * @param rows when, and until when
 * @param whole whether there is one of each kind
 * @param returnable whether they can be taken back
 * @param correctable whether the customer told what is compared, and can correct it
 * @param handInsLeft how often they can still be handed in
 */
public record CopiesView(
    String path,
    int steps,
    boolean underReview,
    List<KindView> kinds,
    List<RowView> rows,
    boolean whole,
    boolean returnable,
    boolean correctable,
    int handInsLeft,
    String returnUrl) {

  /**
   * The copies of one paper.
   *
   * @param full whether there can be no more of them
   */
  public record KindView(String name, String label, List<CopyView> copies, boolean full) {}

  /**
   * A copy.
   *
   * @param label its kind of file, number and size
   */
  public record CopyView(String id, String label) {}
}
