package bank.depository.schema;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, as the lines that went ({@code -}) and came ({@code +}). */
final class LineDiff {

  private LineDiff() {}

  static List<String> of(List<String> before, List<String> after) {
    int[][] common = lengthsOfCommonTails(before, after);
    List<String> changes = new ArrayList<>();
    int b = 0;
    int a = 0;
    while (b < before.size() || a < after.size()) {
      if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
        b++;
        a++;
      } else if (a == after.size() || (b < before.size() && common[b + 1][a] >= common[b][a + 1])) {
        changes.add("- " + before.get(b++));
      } else {
        changes.add("+ " + after.get(a++));
      }
    }
    return changes;
  }

  private static int[][] lengthsOfCommonTails(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int b = before.size() - 1; b >= 0; b--) {
      for (int a = after.size() - 1; a >= 0; a--) {
        common[b][a] =
            before.get(b).equals(after.get(a))
                ? common[b + 1][a + 1] + 1
                : Math.max(common[b + 1][a], common[b][a + 1]);
      }
    }
    return common;
  }
}
